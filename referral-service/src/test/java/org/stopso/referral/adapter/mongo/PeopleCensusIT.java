package org.stopso.referral.adapter.mongo;

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
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.metrics.Census;
import org.stopso.local.RealParts;
import org.stopso.referral.domain.lifecycle.State;

/** Who is counted where, on a real store. */
class PeopleCensusIT {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  /** What was found is believed for some minutes: one look each, whenever a test wants it. */
  private static final Duration ONCE = Duration.ofMinutes(1);

  private final MongoClient client = MongoClients.create(RealParts.mongoUri());
  private final MongoTemplate store = new MongoTemplate(client, "people-" + UUID.randomUUID());
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Census<?> census =
      new PeopleCensus().people(store, Clock.fixed(NOW, ZoneOffset.UTC), ONCE);

  @BeforeEach
  void open() {
    ReferralIndexes.create(store);
    census.bindTo(meters);
  }

  @AfterEach
  void close() {
    census.stop();
    store.getDb().drop();
    client.close();
  }

  @Test
  void eachStateAndAgeIsCountedAndTheLowerEndBelongsToTheBand() {
    asked(State.WAITING, Duration.ofDays(1));
    asked(State.WAITING, Duration.ofDays(1).minusMillis(1));
    asked(State.WAITING, Duration.ofDays(28));
    asked(State.WAITING, Duration.ofDays(28).minusMillis(1));
    asked(State.WAITING, Duration.ofDays(500));
    asked(State.HELD, Duration.ZERO);
    census.start();
    await().untilAsserted(() -> assertThat(people(State.HELD, "under1d")).isEqualTo(1));
    assertThat(people(State.WAITING, "under1d")).isEqualTo(1);
    assertThat(people(State.WAITING, "1to3d")).isEqualTo(1);
    assertThat(people(State.WAITING, "3to7d")).isZero();
    assertThat(people(State.WAITING, "7to28d")).isEqualTo(1);
    assertThat(people(State.WAITING, "over28d")).isEqualTo(2);
    assertThat(people(State.OFFERED, "under1d")).isZero();
  }

  @Test
  void whoseRequestIsOverIsNotCounted() {
    for (State state : State.values()) {
      asked(state, Duration.ofDays(2));
    }
    census.start();
    await().untilAsserted(() -> assertThat(people(State.HELD, "1to3d")).isEqualTo(1));
    List<String> shown =
        meters.get("stopso.referrals").gauges().stream()
            .filter(gauge -> gauge.value() > 0)
            .map(gauge -> gauge.getId().getTag("state"))
            .toList();
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(State.values()).filter(State::open).map(State::name).toList());
  }

  @Test
  void theLongestHoldIsThatOfWhomNoCoordinatorHasTaken() {
    held(true, Duration.ofMinutes(20), "taken", new Document("takenBy", "coordinator-1"));
    held(true, Duration.ofMinutes(16), "done", new Document("done", true));
    held(true, Duration.ofMinutes(14), "a", new Document());
    held(true, Duration.ofMinutes(3), "b", new Document());
    held(false, Duration.ofHours(30), "c", new Document());
    census.start();
    await().untilAsserted(() -> assertThat(longest(true)).isEqualTo(14 * 60));
    assertThat(longest(false)).isEqualTo(30 * 3600);
    store.remove(query(where("urgent").is(true)), "queue");
    census.stop();
    census.start();
    await().untilAsserted(() -> assertThat(longest(true)).isZero());
  }

  @Test
  void itReadsByIndexesAndNoReferralAtAll() {
    for (State state : State.values()) {
      asked(state, Duration.ofDays(2));
    }
    held(true, Duration.ofMinutes(3), "a", new Document());
    store.executeCommand(new Document("profile", 2));
    census.start();
    await().untilAsserted(() -> assertThat(longest(true)).isPositive());
    census.stop();
    List<Document> reads =
        store.find(
            query(where("ns").regex("[.](referrals|queue)$")), Document.class, "system.profile");
    assertThat(reads).hasSizeGreaterThanOrEqualTo(3);
    assertThat(reads)
        .allSatisfy(read -> assertThat(read.getString("planSummary")).startsWith("IXSCAN"));
    assertThat(reads)
        .filteredOn(read -> read.getString("ns").endsWith("referrals"))
        .allSatisfy(read -> assertThat(read.getInteger("docsExamined")).isZero());
  }

  private void asked(State state, Duration ago) {
    String id = Identifiers.firstOf(NOW.minus(ago)).substring(0, 24) + code();
    store.insert(
        new Document("_id", id)
            .append("reference", code())
            .append("codes", List.of(new Document("hash", code())))
            .append("progress", new Document("state", state.name())),
        "referrals");
  }

  private static String code() {
    return UUID.randomUUID().toString().substring(24);
  }

  private void held(boolean urgent, Duration ago, String id, Document besides) {
    Instant since = NOW.minus(ago);
    Document item =
        new Document("_id", id)
            .append("kind", "HELD_REFERRAL")
            .append("urgent", urgent)
            .append("dueBy", Date.from(since.plus(Duration.ofMinutes(urgent ? 15 : 1440))))
            .append("since", Date.from(since))
            .append("done", false);
    item.putAll(besides);
    store.insert(item, "queue");
  }

  private double people(State state, String age) {
    return meters
        .get("stopso.referrals")
        .tag("state", state.name())
        .tag("age", age)
        .gauge()
        .value();
  }

  private double longest(boolean urgent) {
    return meters
        .get("stopso.referrals.held.oldest")
        .tag("urgent", String.valueOf(urgent))
        .gauge()
        .value();
  }
}
