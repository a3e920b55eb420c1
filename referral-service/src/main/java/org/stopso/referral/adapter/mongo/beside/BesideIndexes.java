package org.stopso.referral.adapter.mongo.beside;

import com.mongodb.client.model.Indexes;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.startup.StartUp;

/** The index by which a referral's messages are found, created at start. */
@Configuration(proxyBeanMethods = false)
class BesideIndexes {

  @Bean
  StartUp createMessageIndex(
      MongoOperations store, @Value("${stopso.referral.start-patience}") Duration patience) {
    return new StartUp(
        "index of messages",
        () ->
            store
                .getCollection(store.getCollectionName(MessageDocument.class))
                .createIndex(Indexes.ascending("referralId", "correspondent")),
        patience);
  }
}
