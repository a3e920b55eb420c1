package org.stopso.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
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
    Thread first = Thread.ofPlatform().start(() -> queue.inTurn("a", this::slowly));
    begun.await();
    Thread second = Thread.ofPlatform().start(() -> queue.inTurn("a", () -> told.add("second")));
    while (second.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(queue.inTurn("b", () -> told.add("other"))).isTrue();
    assertThat(told).containsExactly("other");
    goOn.countDown();
    first.join();
    second.join();
    assertThat(told).containsExactly("other", "first", "second");
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
