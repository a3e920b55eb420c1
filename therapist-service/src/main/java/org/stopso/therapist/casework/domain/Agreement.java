package org.stopso.therapist.casework.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What client and therapist agreed on about the work. It can change, and never keeps a session from
 * being logged, except that a session of both together needs joint work.
 *
 * @param plannedSessions how many; absent: open-ended
 * @param jointWork whether both may be seen together
 */
public record Agreement(
    @Nullable Integer plannedSessions, Frequency frequency, boolean jointWork, LocalDate agreedOn) {

  /** How often they mean to meet. */
  public enum Frequency {
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY,
    AS_NEEDED
  }
}
