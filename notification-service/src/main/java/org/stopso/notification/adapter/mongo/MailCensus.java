package org.stopso.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.stopso.kit.metrics.Census;

/** How old the oldest mail is that is still to be sent. */
@Configuration(proxyBeanMethods = false)
class MailCensus {

  private static final String CREATED_AT = "createdAt";

  @Bean
  Census<Duration> mailToBeSent(
      MongoOperations store, Clock clock, @Value("${stopso.census.every}") Duration every) {
    return Census.of("mail", every, () -> oldest(store, clock))
        .age("stopso.mail.oldest", "Age of the oldest mail still to be sent", age -> age);
  }

  private static Duration oldest(MongoOperations store, Clock clock) {
    Query pending =
        query(where("state").is(NotificationDocument.State.PENDING)).with(Sort.by(CREATED_AT));
    pending.fields().include(CREATED_AT);
    String collection = store.getCollectionName(NotificationDocument.class);
    Document oldest = store.findOne(pending, Document.class, collection);
    return oldest == null
        ? Duration.ZERO
        : Duration.between(oldest.getDate(CREATED_AT).toInstant(), clock.instant());
  }
}
