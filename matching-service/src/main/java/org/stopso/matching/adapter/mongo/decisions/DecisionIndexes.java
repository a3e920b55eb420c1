package org.stopso.matching.adapter.mongo.decisions;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.stopso.kit.startup.StartUp;

/** The index by which the newest decision is found, made at start; harmless to make again. */
@Configuration(proxyBeanMethods = false)
class DecisionIndexes {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  StartUp decisionIndexesAtStart(MongoOperations store) {
    return new StartUp("the index of decisions", () -> create(store), PATIENCE);
  }

  static void create(MongoOperations store) {
    store
        .indexOps(MongoDecisions.COLLECTION)
        .createIndex(
            new Index("referralId", Direction.ASC).on("decidedAt", Direction.DESC).named("latest"));
  }
}
