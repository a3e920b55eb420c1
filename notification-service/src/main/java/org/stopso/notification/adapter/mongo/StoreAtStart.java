package org.stopso.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.stopso.kit.startup.StartUp;
import org.stopso.notification.adapter.mongo.NotificationDocument.State;

/** What is done to the store at each start: its indexes, and claims of the life before. */
@Configuration(proxyBeanMethods = false)
class StoreAtStart {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  StartUp notificationsAtStart(MongoOperations mongo, Claimant claimant, Clock clock) {
    return new StartUp(
        "indexes of the notifications",
        () -> {
          createIndexes(mongo);
          mongo.updateMulti(
              claimant.leftBehind(), claimant.release(clock.instant()), NotificationDocument.class);
        },
        PATIENCE);
  }

  static void createIndexes(MongoOperations mongo) {
    var indexes = mongo.indexOps(NotificationDocument.class);
    indexes.createIndex(new Index("state", Sort.Direction.ASC).on("dueAt", Sort.Direction.ASC));
    indexes.createIndex(new Index("state", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
    indexes.createIndex(
        new Index("createdAt", Sort.Direction.ASC)
            .partial(PartialIndexFilter.of(where("state").is(State.PENDING.name())))
            .named("to-be-sent"));
    indexes.createIndex(new Index("forgetAt", Sort.Direction.ASC).expire(Duration.ZERO));
  }
}
