package org.stopso.kit.idempotency;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.stopso.kit.pepper.Pepper;
import org.stopso.kit.pepper.PepperAutoConfiguration;
import org.stopso.kit.transaction.TransactionAutoConfiguration;
import org.stopso.kit.transaction.Transactions;

/** Idempotency for the services that ask for it, with the index that lets notes expire. */
@AutoConfiguration(after = {PepperAutoConfiguration.class, TransactionAutoConfiguration.class})
public class IdempotencyAutoConfiguration {

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Idempotency idempotency(
      Transactions transactions,
      MongoOperations store,
      Pepper pepper,
      Clock clock,
      MeterRegistry meters,
      @Value("${stopso.idempotency.kept:24h}") Duration kept) {
    store
        .indexOps(Note.class)
        .createIndex(
            new Index("expiresAt", Sort.Direction.ASC).named("expiry").expire(Duration.ZERO));
    return new StoredIdempotency(transactions, new Notes(store, clock, kept), pepper, meters);
  }
}
