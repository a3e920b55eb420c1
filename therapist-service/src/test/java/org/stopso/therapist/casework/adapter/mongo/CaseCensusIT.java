package org.stopso.therapist.casework.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.stopso.kit.metrics.Census;
import org.stopso.local.RealParts;
import org.stopso.terms.Delivery;
import org.stopso.terms.EndingReason;
import org.stopso.terms.HelpKind;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Ending;

/** Which cases are counted as what, on a real store. */
class CaseCensusIT {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  /** What was found is believed for some minutes: one look each, whenever a test wants it. */
  private static final Duration ONCE = Duration.ofMinutes(1);

  private final MongoClient client = MongoClients.create(RealParts.mongoUri());
  private final MongoTemplate store = new MongoTemplate(client, "cases-" + UUID.randomUUID());
  private final MongoCases cases = new MongoCases(store);
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Census<?> census = new CaseCensus().openCases(cases, ONCE);

  @BeforeEach
  void open() {
    cases.createIndexes();
    census.bindTo(meters);
  }

  @AfterEach
  void close() {
    census.stop();
    store.getDb().drop();
    client.close();
  }

  @Test
  void theFirstSessionMakesTherapyOfAnAssignmentAndAnEndingMakesItNone() {
    Case one = opened();
    opened();
    census.start();
    await().untilAsserted(() -> assertThat(counted("ASSIGNED")).isEqualTo(2));
    assertThat(counted("IN_THERAPY")).isZero();

    Case begun = one.withOneMoreSession();
    cases.keep(begun);
    lookAgain();
    await().untilAsserted(() -> assertThat(counted("IN_THERAPY")).isEqualTo(1));
    assertThat(counted("ASSIGNED")).isEqualTo(1);

    cases.keep(begun.ended(Ending.of(EndingReason.COMPLETED, NOW)));
    lookAgain();
    await().untilAsserted(() -> assertThat(counted("IN_THERAPY")).isZero());
    assertThat(counted("ASSIGNED")).isEqualTo(1);
  }

  @Test
  void whatHasEndedIsNotRead() {
    opened();
    for (int n = 0; n < 20; n++) {
      cases.keep(opened().ended(Ending.of(EndingReason.COMPLETED, NOW)));
    }
    store.executeCommand(new Document("profile", 2));
    assertThat(cases.open(false)).isEqualTo(1);
    assertThat(cases.open(true)).isZero();
    List<Document> reads =
        store.find(query(where("ns").regex("[.]cases$")), Document.class, "system.profile");
    assertThat(reads)
        .hasSize(2)
        .allSatisfy(read -> assertThat(read.getString("planSummary")).startsWith("IXSCAN"))
        .allSatisfy(read -> assertThat(read.getInteger("docsExamined")).isLessThanOrEqualTo(1));
  }

  private void lookAgain() {
    census.stop();
    census.start();
  }

  private Case opened() {
    Case opened =
        Case.opening(
            UUID.randomUUID().toString(),
            "t1",
            List.of("r"),
            HelpKind.INDIVIDUAL,
            Delivery.ONLINE,
            NOW);
    cases.add(opened);
    return opened;
  }

  private double counted(String state) {
    return meters.get("stopso.cases").tag("state", state).gauge().value();
  }
}
