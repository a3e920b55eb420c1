package org.stopso.matching.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.stopso.local.RealParts;
import org.stopso.matching.domain.need.NeedState;

/** How many wait, and since when, on a real store. */
class WaitingIT {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private final MongoClient client = MongoClients.create(RealParts.mongoUri());
  private final MongoTemplate store = new MongoTemplate(client, "waiting-" + UUID.randomUUID());
  private final MongoNeeds needs = new MongoNeeds(store);

  @BeforeEach
  void open() {
    Collections.create(store);
  }

  @AfterEach
  void close() {
    store.getDb().drop();
    client.close();
  }

  @Test
  void whoWaitsIsCountedFromTheMomentTheirWaitBegan() {
    add(NeedState.WAITING, NOON);
    add(NeedState.WAITING, NOON.minusSeconds(60));
    for (NeedState state : List.of(NeedState.OFFERED, NeedState.HELD, NeedState.CLOSED)) {
      add(state, NOON.minusSeconds(3_600));
    }
    assertThat(needs.waitingSince(NOON)).isEqualTo(2);
    assertThat(needs.waitingSince(NOON.minusMillis(1))).isEqualTo(1);
    assertThat(needs.waitingSince(NOON.minusSeconds(60))).isEqualTo(1);
    assertThat(needs.waitingSince(NOON.minusSeconds(61))).isZero();
    assertThat(needs.longestWait()).contains(NOON.minusSeconds(60));
  }

  @Test
  void whereNobodyWaitsThereIsNoWait() {
    add(NeedState.OFFERED, NOON);
    assertThat(needs.waitingSince(NOON)).isZero();
    assertThat(needs.longestWait()).isEmpty();
  }

  @Test
  void itIsReadByAnIndex() {
    add(NeedState.WAITING, NOON);
    store.executeCommand(new Document("profile", 2));
    needs.waitingSince(NOON);
    needs.longestWait();
    List<Document> reads =
        store.find(query(where("ns").regex("[.]needs$")), Document.class, "system.profile");
    assertThat(reads)
        .hasSize(2)
        .allSatisfy(
            read ->
                assertThat(read.getString("planSummary")).endsWith("SCAN { state: 1, since: 1 }"));
  }

  private void add(NeedState state, Instant since) {
    String id = UUID.randomUUID().toString();
    store.insert(
        new Document("_id", id)
            .append("referralIds", List.of(id))
            .append("state", state.name())
            .append("priority", 2)
            .append("since", Date.from(since)),
        "needs");
  }
}
