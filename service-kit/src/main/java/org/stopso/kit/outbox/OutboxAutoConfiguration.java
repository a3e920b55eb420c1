package org.stopso.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.metrics.Census;
import org.stopso.kit.trace.Traces;
import org.stopso.kit.transaction.TransactionAutoConfiguration;
import org.stopso.kit.transaction.Transactions;

/** The outbox in the service's own store. */
@AutoConfiguration(after = TransactionAutoConfiguration.class)
public class OutboxAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(Outbox.class)
  StoredOutbox outbox(
      MongoOperations store,
      Identifiers identifiers,
      Clock clock,
      Transactions transactions,
      ObjectProvider<Bell> bells,
      Traces traces) {
    return new StoredOutbox(
        store,
        identifiers,
        clock,
        traces,
        () -> transactions.afterCommit(() -> AfterAnswer.run(() -> bells.ifAvailable(Bell::ring))));
  }

  @Bean
  Census<Backlog> outboxBacklog(
      MongoOperations store, Clock clock, @Value("${stopso.census.every:30s}") Duration every) {
    return Census.of(
            "the outbox",
            every,
            () -> Backlog.of(store.getCollection(OutboxEntry.COLLECTION), clock.instant()))
        .age("stopso.outbox.lag", "Age of the oldest event not published yet", Backlog::lag)
        .count("stopso.outbox.waiting", "Events not published yet", Backlog::events);
  }
}
