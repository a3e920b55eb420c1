package org.stopso.referral.domain.queue;

import java.time.Duration;
import java.time.Instant;
import org.stopso.kit.reference.LondonDay;

/**
 * How soon somebody has to look: 15 minutes where it is urgent, else a day, unless configured; and
 * how many days there are for deciding on an erasure, which the law limits to a month.
 */
public record Clocks(Duration urgent, Duration ordinary, int daysToDecide) {

  /** The moment by which somebody should have looked. */
  public Instant dueBy(boolean isUrgent, Instant since) {
    return since.plus(isUrgent ? urgent : ordinary);
  }

  /**
   * The moment by which it must be decided on a request to be erased, counted in days in London.
   */
  public Instant decideBy(Instant since) {
    return since.atZone(LondonDay.ZONE).plusDays(daysToDecide).toInstant();
  }
}
