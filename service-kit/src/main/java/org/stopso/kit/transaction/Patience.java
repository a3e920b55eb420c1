package org.stopso.kit.transaction;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses before each repetition: jittered, doubling from 5 to 250 ms, until a deadline. */
final class Patience {

  private static final long LONGEST_MILLIS = 250;

  private final long giveUpAt;
  private long millis = 5;

  Patience(Duration deadline) {
    giveUpAt = System.nanoTime() + deadline.toNanos();
  }

  /** Waits a little; false when there is no time left, or the thread is told to stop. */
  boolean pause() {
    long pause = millis / 2 + ThreadLocalRandom.current().nextLong(millis);
    millis = Math.min(2 * millis, LONGEST_MILLIS);
    if (System.nanoTime() + pause * 1_000_000 > giveUpAt) {
      return false;
    }
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
