package org.stopso.notification.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long, and how often, is tried before somebody has to look.
 *
 * @param firstPause after the first failure; doubles with each further one
 * @param longestPause what the pauses grow to
 * @param maxAttempts as many failures are enough
 * @param maxAge counted from the event
 */
public record Patience(
    Duration firstPause, Duration longestPause, int maxAttempts, Duration maxAge) {

  private static final int DOUBLINGS_THAT_FIT = 30;

  /** Whether it is over after so many failures. */
  public boolean isOver(int failures, Instant createdAt, Instant now) {
    return failures >= maxAttempts || !now.isBefore(createdAt.plus(maxAge));
  }

  /**
   * How long to wait now: four to six fifths of the planned pause, so that what failed together
   * does not come back together.
   *
   * @param chance from 0 (shortest) to 1
   */
  public Duration pauseAfter(int failures, double chance) {
    long doubled = firstPause.toMillis() << Math.min(failures - 1, DOUBLINGS_THAT_FIT);
    long planned =
        doubled <= 0 ? longestPause.toMillis() : Math.min(doubled, longestPause.toMillis());
    return Duration.ofMillis(Math.round(planned * (0.8 + 0.4 * chance)));
  }
}
