package org.stopso.matching.adapter.mongo;

import static org.springframework.data.mongodb.core.index.PartialIndexFilter.of;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.stopso.kit.startup.StartUp;
import org.stopso.matching.domain.need.NeedState;

/** The collections and their indexes, made at start; harmless to make again. */
@Configuration(proxyBeanMethods = false)
class Collections {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  StartUp collectionsAtStart(MongoOperations store) {
    return new StartUp("the collections", () -> create(store), PATIENCE);
  }

  static void create(MongoOperations store) {
    store
        .indexOps(MongoNeeds.COLLECTION)
        .createIndex(new Index("referralIds", Direction.ASC).unique().named("of-a-referral"));
    for (Index index : waiting()) {
      store.indexOps(MongoNeeds.COLLECTION).createIndex(index);
    }
    for (Index index : offers()) {
      store.indexOps(MongoOffers.COLLECTION).createIndex(index);
    }
    if (!store.collectionExists(MongoCaseloads.COLLECTION)) {
      store.createCollection(MongoCaseloads.COLLECTION);
    }
  }

  private static Index[] waiting() {
    Criteria waiting = Criteria.where("state").is(NeedState.WAITING.name());
    return new Index[] {
      new Index("priority", Direction.ASC)
          .on("since", Direction.ASC)
          .on("_id", Direction.ASC)
          .partial(of(waiting))
          .named("waiting"),
      new Index("state", Direction.ASC)
          .on("since", Direction.ASC)
          .partial(of(waiting))
          .named("waits")
    };
  }

  private static Index[] offers() {
    Criteria open = Criteria.where("status").is(OfferDocument.OPEN);
    return new Index[] {
      new Index("therapistId", Direction.ASC)
          .on("offeredAt", Direction.DESC)
          .named("of-a-therapist"),
      new Index("referralIds", Direction.ASC).on("offeredAt", Direction.DESC).named("of-a-need"),
      new Index("expiresAt", Direction.ASC).partial(of(open)).named("due"),
      new Index("referralIds", Direction.ASC)
          .on("therapistId", Direction.ASC)
          .unique()
          .partial(of(open))
          .named("one-open-offer-to-a-therapist")
    };
  }
}
