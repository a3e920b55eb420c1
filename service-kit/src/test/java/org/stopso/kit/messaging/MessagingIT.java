package org.stopso.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ThrowingRunnable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import org.stopso.contracts.EventCodec;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.kit.calls.ServiceAway;
import org.stopso.kit.held.HeldOps;
import org.stopso.kit.held.HeldView;
import org.stopso.kit.held.queue.HeldState;
import org.stopso.kit.inbox.NotYet;
import org.stopso.kit.outbox.Outbox;
import org.stopso.kit.transaction.Transactions;
import org.stopso.local.RealParts;

/** What holds from the outbox of one service to the effects in another. */
@SpringBootTest(
    classes = TestService.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:stopso-kit.yml",
      "spring.cloud.function.definition=referrals",
      "spring.cloud.stream.bindings.referrals-in-0.destination=stopso.referrals",
      "stopso.held.again-every=200ms",
      "stopso.outbox.poll=200ms",
      "stopso.census.every=200ms",
      "management.tracing.sampling.probability=1.0"
    })
class MessagingIT {

  private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

  @Autowired private Effects effects;
  @Autowired private Outbox outbox;
  @Autowired private Transactions transactions;
  @Autowired private HeldOps ops;
  @Autowired private MongoOperations store;
  @Autowired private MeterRegistry meters;
  @Autowired private Tracer tracer;

  @Value("${spring.kafka.bootstrap-servers}")
  private String brokers;

  @LocalServerPort private int port;

  private KafkaProducer<byte[], byte[]> raw;
  private final String key = UUID.randomUUID().toString();
  private final String other = UUID.randomUUID().toString();

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    registry.add("STOPSO_MONGODB_URI", RealParts::mongoUri);
    registry.add("STOPSO_KAFKA", RealParts::kafka);
    registry.add("spring.application.name", () -> "messaging-service");
  }

  @BeforeEach
  void openProducer() {
    raw =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void closeProducer() {
    raw.close();
  }

  @Test
  void whatIsAppendedHasItsEffectInOrder() {
    publish(key, 0, 20);
    eventually(() -> assertThat(effects.of(key)).isEqualTo(times(0, 20)));
    eventually(() -> assertThat(store.count(new Query(), "outbox")).isZero());
  }

  @Test
  void aDuplicateHasNoSecondEffect() {
    String id = UUID.randomUUID().toString();
    send(key, id, withdrawn(key, 0));
    send(key, id, withdrawn(key, 0));
    send(key, UUID.randomUUID().toString(), withdrawn(key, 1));
    eventually(() -> assertThat(effects.of(key)).isEqualTo(times(0, 2)));
  }

  @Test
  void whatBecameOfEventsIsCounted() {
    double done = handled("done");
    double duplicate = handled("duplicate");
    double held = handled("held");
    double replayed = handled("replayed");
    String id = UUID.randomUUID().toString();
    send(key, id, withdrawn(key, 0));
    send(key, id, withdrawn(key, 0));
    eventually(() -> assertThat(handled("duplicate") - duplicate).isEqualTo(1));
    assertThat(handled("done") - done).isEqualTo(1);

    effects.failFor(other, new IllegalStateException("a test"));
    publish(other, 0, 3);
    eventually(() -> assertThat(handled("held") - held).isEqualTo(3));
    assertThat(handled("replayed") - replayed).isZero();
    effects.succeedFor(other);
    assertThat(ops.replay(heldOf(other).record())).isEqualTo(3);
    assertThat(handled("replayed") - replayed).isEqualTo(3);
    assertThat(handled("done") - done).as("what was held counts once").isEqualTo(1);
  }

  private double handled(String result) {
    return meters
        .get("stopso.inbox.handled")
        .tag("event", "ReferralWithdrawn")
        .tag("result", result)
        .counter()
        .count();
  }

  @Test
  void oneTraceLeadsFromTheCauseToTheEffectEvenThroughAQueue() {
    effects.failFor(other, new NotYet("the case"));
    Span span = tracer.nextSpan().name("cause").start();
    try (Tracer.SpanInScope inScope = tracer.withSpan(span)) {
      publish(key, 0, 1);
      publish(other, 0, 1);
    } finally {
      span.end();
    }
    eventually(() -> assertThat(effects.tracesOf(key)).containsExactly(span.context().traceId()));
    eventually(() -> assertThat(held(other)).isPresent());
    effects.succeedFor(other);
    eventually(() -> assertThat(effects.tracesOf(other)).containsExactly(span.context().traceId()));
  }

  @Test
  void typesOfANewerBuildArePassedOver() {
    send(key, UUID.randomUUID().toString(), "org.stopso.referral.Unheard.v9", new byte[] {1});
    publish(key, 0, 1);
    eventually(() -> assertThat(effects.of(key)).isEqualTo(times(0, 1)));
    assertThat(held(key)).isEmpty();
  }

  @Test
  void aTombstoneIsPassedOver() {
    raw.send(new ProducerRecord<>("stopso.referrals", key.getBytes(UTF_8), null));
    publish(key, 0, 1);
    eventually(() -> assertThat(effects.of(key)).isEqualTo(times(0, 1)));
  }

  @Test
  void anUndecodableRecordHoldsItsOwnKeyOnly() {
    send(key, UUID.randomUUID().toString(), "{\"withdrawnAt\": 12, ".getBytes(UTF_8));
    eventually(() -> assertThat(held(key)).isPresent());
    publish(key, 0, 3);
    publish(other, 0, 3);
    eventually(() -> assertThat(effects.of(other)).isEqualTo(times(0, 3)));
    eventually(() -> assertThat(heldOf(key).behind()).isEqualTo(3));
    assertThat(effects.of(key)).isEmpty();
    ops.skip(heldOf(key).record(), "made by hand, says nothing");
    eventually(() -> assertThat(effects.of(key)).isEqualTo(times(0, 3)));
    eventually(() -> assertThat(held(key)).isEmpty());
  }

  @Test
  void whatIsSkippedIsKeptWithTheReason() {
    send(key, UUID.randomUUID().toString(), new byte[] {'!'});
    eventually(() -> assertThat(held(key)).isPresent());
    String record = heldOf(key).record();
    ops.skip(record, "  a test  ");
    Document decision =
        Objects.requireNonNull(store.findById(record, Document.class, "held_decisions"));
    assertThat(decision).containsEntry("decision", "SKIPPED").containsEntry("reason", "a test");
    assertThat(decision.get("record", Document.class)).containsKey("value");
    assertThat(held(key)).isEmpty();
  }

  @Test
  void anImpossibleEventIsTriedThreeTimesThenHeldAndReplayedInOrder() {
    effects.failFor(key, new IllegalStateException("name: " + key));
    publish(key, 0, 5);
    eventually(() -> assertThat(held(key).map(HeldView::behind)).contains(4));
    assertThat(effects.attempts(key)).isEqualTo(3);
    assertThat(heldOf(key).state()).isEqualTo(HeldState.HELD);
    assertThat(heldOf(key).reason()).contains("IllegalStateException").doesNotContain(key);
    assertThat(ops.replay(heldOf(key).record())).isZero();
    effects.succeedFor(key);
    assertThat(ops.replay(heldOf(key).record()))
        .as("with the first gone, the next round by itself may take some of the others")
        .isBetween(1, 5);
    eventually(() -> assertThat(held(key)).isEmpty());
    assertThat(effects.of(key)).isEqualTo(times(0, 5));
    publish(key, 5, 6);
    eventually(() -> assertThat(effects.of(key)).isEqualTo(times(0, 6)));
  }

  @Test
  void whatCameTooEarlyIsMendedByItselfAndBlocksNobody() {
    effects.failFor(key, new NotYet("the case"));
    publish(key, 0, 3);
    eventually(() -> assertThat(held(key)).isPresent());
    assertThat(heldOf(key).state()).isEqualTo(HeldState.RETRYING);
    publish(other, 0, 1);
    eventually(() -> assertThat(effects.of(other)).isEqualTo(times(0, 1)));
    effects.succeedFor(key);
    eventually(() -> assertThat(effects.of(key)).isEqualTo(times(0, 3)));
    eventually(() -> assertThat(held(key)).isEmpty());
  }

  @Test
  void aServiceThatIsAwayIsWaitedFor() {
    effects.failFor(key, new ServiceAway("therapist", new IllegalStateException()));
    publish(key, 0, 2);
    eventually(() -> assertThat(effects.attempts(key)).isGreaterThan(4));
    assertThat(held(key)).isEmpty();
    effects.succeedFor(key);
    eventually(() -> assertThat(effects.of(key)).isEqualTo(times(0, 2)));
  }

  @Test
  void opsSeeAndDecideOnTheServicesOwnPort() {
    send(key, UUID.randomUUID().toString(), "{\"secret\": \"hunter2\"".getBytes(UTF_8));
    eventually(() -> assertThat(held(key)).isPresent());
    eventually(
        () ->
            assertThat(meters.get("stopso.held.records").tag("state", "HELD").gauge().value())
                .isPositive());
    RestClient http = RestClient.create("http://localhost:" + port);
    String page = http.get().uri("/ops/held").retrieve().body(String.class);
    assertThat(page).contains(key, "Replay this key").doesNotContain("hunter2");
    assertThat(http.get().uri("/actuator/held").retrieve().body(String.class))
        .contains(key)
        .doesNotContain("hunter2");
    String record = heldOf(key).record();
    assertThat(post(http, "/ops/held/" + record + "/skip", "cross-site"))
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(held(key)).isPresent();
    http.post()
        .uri("/actuator/held/" + record)
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"decision\": \"skip\", \"reason\": \"a test\"}")
        .retrieve()
        .toBodilessEntity();
    assertThat(held(key)).isEmpty();
  }

  private static HttpStatusCode post(RestClient http, String path, String site) {
    return http.post()
        .uri(path)
        .header("Sec-Fetch-Site", site)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body("reason=because")
        .exchange((request, response) -> response.getStatusCode());
  }

  private HeldView heldOf(String of) {
    return held(of).orElseThrow();
  }

  private Optional<HeldView> held(String of) {
    return ops.list().stream().filter(held -> held.key().equals(of)).findFirst();
  }

  private void publish(String of, int from, int to) {
    for (int n = from; n < to; n++) {
      ReferralWithdrawn event = new ReferralWithdrawn(of, START.plusSeconds(n), null);
      transactions.inTransaction(() -> outbox.append(event));
    }
  }

  private void send(String of, String id, byte[] value) {
    send(of, id, "org.stopso.referral.ReferralWithdrawn.v1", value);
  }

  private void send(String of, String id, String type, byte[] value) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>("stopso.referrals", of.getBytes(UTF_8), value);
    record.headers().add("ce_id", id.getBytes(UTF_8)).add("ce_type", type.getBytes(UTF_8));
    raw.send(record);
    raw.flush();
  }

  private static byte[] withdrawn(String of, int n) {
    return EventCodec.write(new ReferralWithdrawn(of, START.plusSeconds(n), null));
  }

  private static List<Instant> times(int from, int to) {
    return IntStream.range(from, to).mapToObj(START::plusSeconds).toList();
  }

  private static void eventually(ThrowingRunnable holds) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(holds);
  }
}
