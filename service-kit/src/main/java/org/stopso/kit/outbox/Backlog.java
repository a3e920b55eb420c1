package org.stopso.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is committed and not published yet.
 *
 * @param events how many, counted up to {@value #MOST}
 * @param lag how long the oldest has been waiting
 */
record Backlog(long events, Duration lag) {

  private static final int MOST = 100_000;

  static Backlog of(MongoCollection<Document> outbox, Instant now) {
    Document oldest =
        outbox.find().sort(Sorts.ascending("_id")).projection(Projections.include("at")).first();
    long events = outbox.countDocuments(new Document(), new CountOptions().limit(MOST));
    return new Backlog(events, lag(oldest, now));
  }

  private static Duration lag(@Nullable Document oldest, Instant now) {
    if (oldest == null) {
      return Duration.ZERO;
    }
    Duration lag = Duration.between(oldest.getDate("at").toInstant(), now);
    return lag.isNegative() ? Duration.ZERO : lag;
  }
}
