package org.stopso.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.stopso.local.running.RunningPlatform;

/**
 * A steady stream of people who ask for help, each of whom presses the button again, with the same
 * Idempotency-Key, until there is an answer.
 */
final class People implements AutoCloseable {

  private static final int ASKERS = 4;
  private static final long EVERY_NANOS = 1_000_000_000L;
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);

  private final Api anybody;
  private final List<String> outcodes;
  private final Random random;
  private final ConcurrentLinkedQueue<Receipt> receipts = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Throwable> gaveUp = new ConcurrentLinkedQueue<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final List<Thread> askers = new ArrayList<>();
  private volatile boolean stopping;

  People(RunningPlatform platform, Random random) {
    this.anybody = Api.anybody(platform);
    this.random = random;
    this.outcodes =
        platform.accounts("THERAPIST").stream()
            .map(account -> account.outcode() == null ? "NP26" : account.outcode())
            .toList();
    for (int asker = 0; asker < ASKERS; asker++) {
      askers.add(Thread.ofPlatform().start(this::ask));
    }
  }

  /** What somebody holds in their hand afterwards. */
  record Receipt(String reference, String returnCode) {}

  /** Everybody who got an answer so far. */
  List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  /** Waits for more than so many answers: no fault is to hit a platform that serves nobody. */
  void awaitAnswersBeyond(int before) {
    Eventually.within(ANSWERED_WITHIN, "another answer", () -> receipts.size() > before);
  }

  /** Those who never got an answer, however often they asked. */
  List<Throwable> gaveUp() {
    return List.copyOf(gaveUp);
  }

  private void ask() {
    try {
      while (!stopping) {
        int number = numbers.incrementAndGet();
        receipts.add(untilAnswered("faults-%012d-%08x".formatted(number, random.nextInt())));
        LockSupport.parkNanos(EVERY_NANOS);
      }
    } catch (RuntimeException | AssertionError noAnswer) {
      gaveUp.add(noAnswer);
    }
  }

  private Receipt untilAnswered(String key) {
    Map<String, Object> request = Requests.forHelp(outcodes.get(random.nextInt(outcodes.size())));
    return Eventually.found(
        ANSWERED_WITHIN,
        "an answer to a request for help",
        () -> {
          Api.Reply reply = anybody.post("/api/referrals", request, key);
          return reply.status() == 201
              ? Optional.of(
                  new Receipt(
                      reply.json().get("reference").asString(),
                      reply.json().get("returnCode").asString()))
              : Optional.empty();
        });
  }

  @Override
  public void close() throws InterruptedException {
    stopping = true;
    for (Thread asker : askers) {
      asker.join();
    }
  }
}
