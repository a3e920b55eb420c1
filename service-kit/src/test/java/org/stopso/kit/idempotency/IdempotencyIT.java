package org.stopso.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.kit.pepper.Pepper;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.sample.SampleIT;
import org.stopso.kit.transaction.Transactions;

class IdempotencyIT extends SampleIT {

  private static final String SCOPE = "POST /api/things";

  @Autowired Idempotency idempotency;
  @Autowired Transactions transactions;
  @Autowired MongoOperations store;
  @Autowired Pepper pepper;
  @Autowired MeterRegistry meters;

  private final String effects = "effects" + UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  @Test
  void fiftyAtOnceHaveOneEffectAndOneAnswer() throws Exception {
    store.createCollection(effects);
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> all =
          IntStream.range(0, 50).mapToObj(i -> many.submit(() -> send(key, "body"))).toList();
      Set<Answer> answers = new HashSet<>();
      for (Future<Answer> each : all) {
        answers.add(each.get());
      }
      assertThat(answers).hasSize(1);
    }
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void whileTheFirstIsUnderWayTheOthersWait() throws Exception {
    store.createCollection(effects);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> first =
          two.submit(
              () ->
                  idempotency.once(
                      SCOPE,
                      key,
                      bytes("body"),
                      () -> {
                        begun.countDown();
                        awaited(mayEnd);
                        return effect();
                      }));
      begun.await();
      Future<Answer> second = two.submit(() -> send(key, "body"));
      assertThatThrownBy(() -> second.get(700, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      mayEnd.countDown();
      assertThat(second.get()).isEqualTo(first.get());
    }
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void theSameAgainGetsTheSameAnswer() {
    Answer first = send(key, "body");
    assertThat(send(key, "body")).isEqualTo(first);
    assertThat(effects()).isEqualTo(1);
    assertThat(send(UUID.randomUUID().toString(), "body")).isNotEqualTo(first);
    assertThat(effects()).isEqualTo(2);
  }

  @Test
  void anotherBodyIsRefusedAndHasNoEffect() {
    send(key, "body");
    assertThatThrownBy(() -> send(key, "other body"))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            invalid ->
                assertThat(invalid.errors().getFirst().code())
                    .isEqualTo("idempotency-key-other-body"));
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void itIsCountedWhetherAKeyWasKnown() {
    double first = counted("first");
    double repeated = counted("repeated");
    double conflict = counted("conflict");
    send(key, "body");
    assertThat(counted("first") - first).isEqualTo(1);
    send(key, "body");
    send(key, "body");
    assertThatThrownBy(() -> send(key, "other body")).isInstanceOf(InvalidRequest.class);
    assertThat(counted("first") - first).isEqualTo(1);
    assertThat(counted("repeated") - repeated).isEqualTo(2);
    assertThat(counted("conflict") - conflict).isEqualTo(1);
  }

  private double counted(String result) {
    return meters.get("stopso.idempotency").tag("result", result).counter().count();
  }

  @Test
  void anotherScopeIsAnotherRequest() {
    send(key, "body");
    idempotency.once("POST /api/others", key, bytes("body"), this::effect);
    assertThat(effects()).isEqualTo(2);
  }

  @Test
  void withoutAKeyEveryRequestHasItsEffect() {
    send(null, "body");
    send(null, "body");
    assertThat(effects()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "123456789012345",
        "12345678901234567890123456789012345678901234567890123456789012345",
        "1234567890 123456",
        "1234567890/123456",
        "1234567890é123456"
      })
  void aKeyOfAnotherFormIsRefused(String bad) {
    assertThatThrownBy(() -> send(bad, "body"))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            invalid ->
                assertThat(invalid.errors().getFirst().field()).isEqualTo("Idempotency-Key"));
    assertThat(effects()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012345_",
        "-123456789012345678901234567890123456789012345678901234567890ABC"
      })
  void theShortestAndTheLongestKeyAreTaken(String good) {
    idempotency.once("scope" + UUID.randomUUID(), good, bytes("body"), this::effect);
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void whatFailsLeavesNothingAndMayBeSentAgain() {
    assertThatThrownBy(
            () ->
                idempotency.once(
                    SCOPE,
                    key,
                    bytes("body"),
                    () -> {
                      effect();
                      throw new IllegalStateException("too late");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(effects()).isZero();
    assertThat(send(key, "body").status()).isEqualTo(201);
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void neitherKeyNorBodyNorAnswerCanBeReadFromTheStore() {
    idempotency.once(
        SCOPE, key, bytes("canary-body"), () -> new Answer(201, "{\"code\":\"canary-answer\"}"));
    String stored =
        store.getCollection("idempotency").find().into(new java.util.ArrayList<>()) + "";
    assertThat(stored).doesNotContain("canary", key, SCOPE);
    store
        .getCollection("idempotency")
        .find()
        .map(note -> note.get("answer", org.bson.types.Binary.class))
        .forEach(
            answer ->
                assertThat(new String(answer.getData(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("canary"));
  }

  @Test
  void aNoteWhoseTimeIsOverIsForgotten() {
    Clock start = Clock.systemUTC();
    Duration day = Duration.ofHours(24);
    Answer first = at(start).once(SCOPE, key, bytes("body"), this::effect);
    Clock before = Clock.offset(start, day.minusSeconds(5));
    assertThat(at(before).once(SCOPE, key, bytes("body"), this::effect)).isEqualTo(first);
    Clock after = Clock.offset(start, day.plusSeconds(1));
    assertThat(at(after).once(SCOPE, key, bytes("other"), this::effect)).isNotEqualTo(first);
  }

  private Idempotency at(Clock clock) {
    return new StoredIdempotency(
        transactions, new Notes(store, clock, Duration.ofHours(24)), pepper, meters);
  }

  private Answer send(@org.jspecify.annotations.Nullable String withKey, String body) {
    return idempotency.once(SCOPE, withKey, bytes(body), this::effect);
  }

  private Answer effect() {
    String id = UUID.randomUUID().toString();
    store.insert(new Document("_id", id), effects);
    return new Answer(201, "{\"id\":\"" + id + "\"}");
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long effects() {
    return store.getCollection(effects).countDocuments();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
