package org.stopso.local.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waiting for something to get ready, for no longer than a deadline and only while it is worth it.
 * Several conditions may be awaited one after another within the one deadline.
 */
public final class Waiting {
  private static final int OFTEN_MILLIS = 30;

  private final String what;
  private final Duration deadline;
  private final BooleanSupplier worthIt;
  private final long until;

  /** The deadline counts from now; {@code what} is named when it passes. */
  public Waiting(String what, Duration deadline, BooleanSupplier worthIt) {
    this.what = what;
    this.deadline = deadline;
    this.worthIt = worthIt;
    this.until = System.nanoTime() + deadline.toNanos();
  }

  /**
   * Returns when {@code condition} holds.
   *
   * @throws NotReady when the deadline passed, it is no longer worth it, or we are told to stop
   */
  public void until(BooleanSupplier condition) {
    until(condition, OFTEN_MILLIS);
  }

  /** As {@link #until(BooleanSupplier)}, with so long between two tries. */
  public void until(BooleanSupplier condition, int betweenTriesMillis) {
    while (!condition.getAsBoolean()) {
      if (!worthIt.getAsBoolean()) {
        throw new NotReady(what + " ended while it was starting");
      }
      if (System.nanoTime() - until > 0) {
        throw new NotReady("%s is not ready after %d s".formatted(what, deadline.toSeconds()));
      }
      pause(betweenTriesMillis);
    }
  }

  private void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NotReady("told to stop while waiting for " + what);
    }
  }

  /** It did not get ready. */
  public static final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotReady(String message) {
      super(message);
    }
  }
}
