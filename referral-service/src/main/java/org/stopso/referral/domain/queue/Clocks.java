package org.stopso.referral.domain.queue;

import java.time.Duration;
import java.time.Instant;

/** How soon somebody has to look: 15 minutes where it is urgent, else a day, unless configured. */
public record Clocks(Duration urgent, Duration ordinary) {

  /** The moment by which somebody should have looked. */
  public Instant dueBy(boolean isUrgent, Instant since) {
    return since.plus(isUrgent ? urgent : ordinary);
  }
}
