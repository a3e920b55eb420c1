package org.stopso.kit.held;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.stopso.kit.held.queue.HeldKey;
import org.stopso.kit.held.queue.HeldQueue;
import org.stopso.kit.held.queue.HeldQueues;
import org.stopso.kit.held.queue.HeldSettings;
import org.stopso.kit.held.queue.HeldState;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.received.Received;
import org.stopso.kit.transaction.TransactionAutoConfiguration;
import org.stopso.kit.transaction.Transactions;
import org.stopso.local.RealParts;

@SpringBootTest(
    classes = ReplayIT.Parts.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "spring.config.import=classpath:stopso-kit.yml",
      "spring.application.name=replay-service",
      "stopso.transactions.deadline=20s"
    })
class ReplayIT {

  private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
  private static final HeldSettings SETTINGS =
      new HeldSettings("group", Duration.ofSeconds(1), Duration.ofMinutes(1));

  @Autowired private MongoOperations store;
  @Autowired private Transactions transactions;

  private final String key = UUID.randomUUID().toString();
  private final HeldKey queue = new HeldKey("group", "stopso.referrals", key);
  private volatile Instant now = START;
  private volatile boolean tooEarly;
  private HeldQueues queues;
  private Held held;
  private Replay replay;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    registry.add("STOPSO_MONGODB_URI", RealParts::mongoUri);
  }

  @BeforeEach
  void openQueues() {
    Clock clock = new SettableClock();
    queues = new HeldQueues(store, new Identifiers(clock, new SecureRandom()), clock, SETTINGS);
    held = new Held(queues);
    replay = new Replay(queues, transactions, Effects::new, clock);
  }

  private void hold(long offset, HeldState state) {
    transactions.inTransaction(
        () -> held.hold(record(offset), state, new IllegalStateException("not yet")));
  }

  private Received record(long offset) {
    return new Received(
        "stopso.referrals", 1, offset, key, Map.of(), Long.toString(offset).getBytes(UTF_8));
  }

  @Test
  void whatAnotherInstanceTriedForTheLastTimeWaitsForSomebodysWord() {
    hold(0, HeldState.HELD);
    replay.again(queue);
    assertThat(state()).isEqualTo(HeldState.HELD);
    assertThat(replay.replay(queue)).isEqualTo(1);
    hold(1, HeldState.RETRYING);
    replay.again(queue);
    assertThat(queues.queue(queue)).isEmpty();
  }

  @Test
  void whatIsNotYetKnownIsTriedForAMinuteAndThenHeld() {
    tooEarly = true;
    hold(0, HeldState.RETRYING);
    now = START.plusSeconds(60).minusMillis(1);
    assertThat(replay.replay(queue)).isZero();
    assertThat(state()).isEqualTo(HeldState.RETRYING);
    assertThat(queues.due(1_000)).doesNotContain(queue);
    now = START.plusSeconds(61);
    assertThat(queues.due(1_000)).contains(queue);
    assertThat(replay.replay(queue)).isZero();
    assertThat(state()).isEqualTo(HeldState.HELD);
    assertThat(queues.due(1_000)).doesNotContain(queue);
    tooEarly = false;
    assertThat(replay.replay(queue)).isEqualTo(1);
    assertThat(queues.queue(queue)).isEmpty();
  }

  private HeldState state() {
    return queues.queue(queue).map(HeldQueue::state).orElseThrow();
  }

  @Test
  void recordsThatArriveDuringAReplayAreNeitherStrandedNorOvertaken() throws Exception {
    hold(0, HeldState.HELD);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> arriving =
          threads.submit(() -> LongStream.rangeClosed(1, 60).forEach(this::arrive));
      List<Future<?>> replaying =
          List.of(
              threads.submit(() -> replayUntil(arriving)),
              threads.submit(() -> replayUntil(arriving)));
      arriving.get();
      for (Future<?> done : replaying) {
        done.get();
      }
    }
    assertThat(queues.queue(queue)).isEmpty();
    assertThat(queues.head(queue)).isEmpty();
    assertThat(effects()).isEqualTo(LongStream.rangeClosed(0, 60).boxed().toList());
  }

  /** As the inbox does it. */
  private void arrive(long offset) {
    transactions.inTransaction(
        () -> {
          if (!held.queuedBehind(record(offset))) {
            new Effects().handle(record(offset));
          }
        });
  }

  private void replayUntil(Future<?> arriving) {
    boolean last;
    do {
      last = arriving.isDone();
      replay.replay(queue);
    } while (!last);
  }

  private List<Long> effects() {
    return store
        .find(query(where("key").is(key)).with(Sort.by("order")), Document.class, "effects")
        .stream()
        .map(effect -> effect.getLong("offset"))
        .toList();
  }

  /** Numbers its effects in the order of their commits. */
  private final class Effects implements Handling {

    @Override
    public void handle(Received record) {
      if (tooEarly) {
        throw new IllegalStateException("not yet");
      }
      Document counter =
          store.findAndModify(
              query(where("_id").is(key)),
              new Update().inc("n", 1),
              FindAndModifyOptions.options().upsert(true).returnNew(true),
              Document.class,
              "counters");
      store.insert(
          new Document("key", key)
              .append("offset", record.offset())
              .append("order", Objects.requireNonNull(counter).getInteger("n")),
          "effects");
    }

    @Override
    public boolean isNotYet(Throwable failure) {
      return true;
    }
  }

  private final class SettableClock extends Clock {

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    MongoAutoConfiguration.class,
    DataMongoAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  static class Parts {}
}
