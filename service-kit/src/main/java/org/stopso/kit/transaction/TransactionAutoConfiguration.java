package org.stopso.kit.transaction;

import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;

/** The service's transactions, and a store client that gives up before a visitor does. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
public class TransactionAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  MongoTransactionManager transactionManager(
      MongoDatabaseFactory store, @Value("${stopso.transactions.deadline:5s}") Duration deadline) {
    return new StoreTransactionManager(store, deadline);
  }

  @Bean
  @ConditionalOnMissingBean
  Transactions transactions(
      MongoTransactionManager manager,
      @Value("${stopso.transactions.deadline:5s}") Duration deadline) {
    return new RetryingTransactions(manager, deadline);
  }

  @Bean
  MongoClientSettingsBuilderCustomizer durableWrites(
      @Value("${stopso.store.answers-within:5s}") Duration answersWithin) {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .applyToClusterSettings(
                cluster ->
                    cluster.serverSelectionTimeout(answersWithin.toMillis(), TimeUnit.MILLISECONDS))
            .applyToSocketSettings(
                socket ->
                    socket.connectTimeout((int) answersWithin.toMillis(), TimeUnit.MILLISECONDS));
  }
}
