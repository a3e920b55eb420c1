package org.stopso.notification.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.stopso.kit.metrics.Census;
import org.stopso.local.RealParts;

/** Which mail is the oldest still to be sent, on a real store. */
class MailCensusIT {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final MongoClient client = MongoClients.create(RealParts.mongoUri());
  private final MongoTemplate store = new MongoTemplate(client, "mail-" + UUID.randomUUID());
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Census<?> census =
      new MailCensus().mailToBeSent(store, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMillis(50));

  @BeforeEach
  void open() {
    StoreAtStart.createIndexes(store);
    census.bindTo(meters);
    census.start();
  }

  @AfterEach
  void close() {
    census.stop();
    store.getDb().drop();
    client.close();
  }

  @Test
  void itIsTheOldestThatIsNeitherSentNorGivenUp() {
    add("SENT", Duration.ofHours(9));
    add("GAVE_UP", Duration.ofHours(8));
    add("NO_WAY", Duration.ofHours(7));
    await().untilAsserted(() -> assertThat(oldest()).isZero());
    add("PENDING", Duration.ofMinutes(3));
    add("PENDING", Duration.ofMinutes(90));
    await().untilAsserted(() -> assertThat(oldest()).isEqualTo(90 * 60));
  }

  @Test
  void itIsReadByAnIndex() {
    add("PENDING", Duration.ofMinutes(3));
    for (int n = 0; n < 20; n++) {
      add("SENT", Duration.ofHours(9));
    }
    store.executeCommand(new Document("profile", 2));
    await()
        .untilAsserted(
            () ->
                assertThat(
                        store.find(
                            query(where("ns").regex("[.]notifications$")),
                            Document.class,
                            "system.profile"))
                    .isNotEmpty());
    List<Document> reads =
        store.find(query(where("ns").regex("[.]notifications$")), Document.class, "system.profile");
    assertThat(reads)
        .allSatisfy(read -> assertThat(read.getString("planSummary")).startsWith("IXSCAN"))
        .allSatisfy(read -> assertThat(read.getInteger("docsExamined")).isEqualTo(1));
  }

  private void add(String state, Duration ago) {
    store.insert(
        new Document("_id", UUID.randomUUID().toString())
            .append("state", state)
            .append("createdAt", Date.from(NOW.minus(ago))),
        "notifications");
  }

  private double oldest() {
    return meters.get("stopso.mail.oldest").gauge().value();
  }
}
