package org.stopso.referral.adapter.mongo.household;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.startup.StartUp;

/**
 * The indexes by which invitations that have run out are cleared away, and those to a referral are
 * found, created at start.
 */
@Configuration(proxyBeanMethods = false)
class InvitationIndexes {

  @Bean
  StartUp createInvitationIndexes(
      MongoOperations store, @Value("${stopso.referral.start-patience}") Duration patience) {
    return new StartUp("indexes of invitations", () -> create(store), patience);
  }

  private static void create(MongoOperations store) {
    var invitations = store.getCollection(MongoInvitations.COLLECTION);
    invitations.createIndex(
        Indexes.ascending(MongoInvitations.EXPIRES_AT),
        new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    invitations.createIndex(Indexes.ascending(MongoInvitations.REFERRAL_ID));
  }
}
