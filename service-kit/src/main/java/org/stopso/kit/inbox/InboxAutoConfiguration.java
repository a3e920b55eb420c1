package org.stopso.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.held.Held;
import org.stopso.kit.held.HeldAutoConfiguration;
import org.stopso.kit.startup.StartUp;
import org.stopso.kit.transaction.Transactions;

/** The inbox in the service's own store. */
@AutoConfiguration(after = HeldAutoConfiguration.class)
public class InboxAutoConfiguration {

  @Bean
  InboxNotes inboxNotes(
      MongoOperations store,
      Clock clock,
      @Value("${spring.application.name:stopso}") String group,
      @Value("${stopso.inbox.remembered:60d}") Duration remembered) {
    return new InboxNotes(store, clock, group, remembered);
  }

  @Bean
  StartUp inboxIndexes(InboxNotes notes) {
    return new StartUp("the index of the inbox", notes::createIndexes, Duration.ofSeconds(5));
  }

  @Bean
  @ConditionalOnMissingBean(Inbox.class)
  StoredInbox inbox(Transactions transactions, InboxNotes notes, Held held, MeterRegistry meters) {
    return new StoredInbox(transactions, notes, held, new Handled(transactions, meters));
  }
}
