package org.stopso.referral.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.stopso.kit.ids.Identifiers;

/** The time, as exactly as the store keeps it, and new identities. */
@Component
public record Moment(Clock clock, Identifiers identifiers) {

  /** Now. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
