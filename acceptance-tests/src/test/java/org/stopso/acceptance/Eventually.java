package org.stopso.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for what will come, and says what did not. */
public final class Eventually {

  /** Longer than anything takes that is on its way, on a machine that has much else to do. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private Eventually() {}

  /** Until it holds, soon. */
  public static void within(String what, Callable<Boolean> holds) {
    within(SOON, what, holds);
  }

  /** The first thing that {@code search} finds, soon. */
  public static <T> T found(String what, Callable<Optional<T>> search) {
    return found(SOON, what, search);
  }

  /** Until it holds. */
  public static void within(Duration limit, String what, Callable<Boolean> holds) {
    await(what)
        .atMost(limit)
        .pollInterval(Duration.ofMillis(100))
        .pollDelay(Duration.ZERO)
        .ignoreExceptions()
        .until(holds);
  }

  /** The first thing that {@code search} finds. */
  public static <T> T found(Duration limit, String what, Callable<Optional<T>> search) {
    try {
      return await(what)
          .atMost(limit)
          .pollInterval(Duration.ofMillis(50))
          .pollDelay(Duration.ZERO)
          .ignoreExceptions()
          .until(search, Optional::isPresent)
          .orElseThrow();
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("not within " + limit + ": " + what, e);
    }
  }
}
