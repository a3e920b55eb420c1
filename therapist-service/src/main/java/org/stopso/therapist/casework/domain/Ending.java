package org.stopso.therapist.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.reference.LondonDay;
import org.stopso.terms.EndingReason;

/** How a case ended. Confidence and understanding are closing self-ratings from 0 to 10. */
public record Ending(
    EndingReason reason,
    Instant at,
    @Nullable Integer confidence,
    @Nullable Integer understanding) {

  /** An ending that nobody gave ratings for. */
  public static Ending of(EndingReason reason, Instant at) {
    return new Ending(reason, at, null, null);
  }

  /** The day in London on which it ended. */
  public LocalDate day() {
    return LondonDay.of(at);
  }

  /** Whether somebody who says this as well says nothing new; when is no part of it. */
  public boolean saysTheSameAs(Ending other) {
    return new Ending(reason, other.at, confidence, understanding).equals(other);
  }
}
