package org.stopso.referral.adapter.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.startup.StartUp;

/** The indexes of both collections, created at start. */
@Configuration(proxyBeanMethods = false)
class ReferralIndexes {

  @Bean
  StartUp createReferralIndexes(
      MongoOperations store, @Value("${stopso.referral.start-patience}") Duration patience) {
    return new StartUp("indexes of referrals", () -> create(store), patience);
  }

  static void create(MongoOperations store) {
    var referrals = store.getCollection(MongoReferrals.COLLECTION);
    referrals.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
    referrals.createIndex(Indexes.ascending("codes.hash"), new IndexOptions().unique(true));
    referrals.createIndex(Indexes.ascending("progress.state", "_id"));
    var queue = store.getCollection(MongoQueue.COLLECTION);
    IndexOptions open = new IndexOptions().partialFilterExpression(new Document("done", false));
    queue.createIndex(
        Indexes.compoundIndex(Indexes.descending("urgent"), Indexes.ascending("dueBy", "_id")),
        open);
    queue.createIndex(Indexes.ascending("referralId"));
  }
}
