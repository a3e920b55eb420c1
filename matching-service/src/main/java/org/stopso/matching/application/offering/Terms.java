package org.stopso.matching.application.offering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.reference.LondonDay;

/**
 * When and on what terms things happen: the time, new identifiers, and how long an offer is open.
 *
 * @param openFor how long a therapist has to answer
 * @param unansweredUntilSeen after how many unanswered offers a coordinator looks
 */
public record Terms(
    Clock clock, Identifiers identifiers, Duration openFor, int unansweredUntilSeen) {

  /** Now, as precisely as the store keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The day it is in London. */
  public LocalDate today() {
    return LondonDay.of(clock.instant());
  }
}
