package org.stopso.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OneAtATimeTest {

  private final OneAtATime queue = new OneAtATime();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Test
  void whoHasTheSameKeyWaitsAndWhoHasAnotherDoesNot() throws InterruptedException {
    Thread first = Thread.ofPlatform().start(() -> queue.inTurn("a", left -> slowly()));
    begun.await();
    Thread second = Thread.ofPlatform().start(() -> queue.inTurn("a", left -> told.add("second")));
    while (second.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    boolean other = queue.inTurn("b", left -> told.add("other"));
    assertThat(other).isTrue();
    assertThat(told).containsExactly("other");
    goOn.countDown();
    first.join();
    second.join();
    assertThat(told).containsExactly("other", "first", "second");
  }

  @Test
  void theTimeInLineIsNotWaitedForAgainInTheStore() throws InterruptedException {
    AtomicReference<Duration> left = new AtomicReference<>(Duration.ZERO);
    Thread first = Thread.ofPlatform().start(() -> queue.inTurn("a", unused -> slowly()));
    begun.await();
    Thread second =
        Thread.ofPlatform()
            .start(
                () ->
                    queue.inTurn(
                        "a",
                        rest -> {
                          left.set(rest);
                          return true;
                        }));
    while (second.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    Instant inLine = Instant.now();
    LockSupport.parkNanos(100_000_000);
    Duration waited = Duration.between(inLine, Instant.now());
    goOn.countDown();
    first.join();
    second.join();
    assertThat(left.get()).isPositive().isLessThan(OneAtATime.LONGEST.minus(waited));
  }

  private boolean slowly() {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return told.add("first");
  }
}
