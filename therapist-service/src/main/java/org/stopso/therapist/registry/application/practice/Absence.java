package org.stopso.therapist.registry.application.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.reference.LondonDay;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.TherapistState;

/**
 * Whether a therapist is away, as they say it themselves: they may come back before the day they
 * gave.
 *
 * @param paused absent: that stays as it is
 * @param until the last day of the pause; absent: until they say so
 */
public record Absence(@Nullable Boolean paused, @Nullable LocalDate until) {

  /** A day is for whoever is away; it is not over, and not more than a year ahead. */
  void check(LocalDate today, FieldErrors errors) {
    if (Boolean.TRUE.equals(paused)) {
      errors.form("pausedUntil", until, day -> !day.isBefore(today), "date-in-past");
      errors.form(
          "pausedUntil", until, day -> LondonDay.isWithinAYear(day, today), "too-far-ahead");
    } else {
      errors.absent("pausedUntil", until);
    }
  }

  /** Whether nothing has to change for it. */
  boolean isThatOf(Therapist therapist) {
    boolean away = therapist.state() == TherapistState.PAUSED;
    return paused == null || paused == away && Objects.equals(until, therapist.pausedUntil());
  }

  /** The therapist, away or back: the same where neither is possible. */
  Therapist of(Therapist therapist, String by, Instant at) {
    return Boolean.TRUE.equals(paused) ? therapist.away(until, by, at) : therapist.back(by, at);
  }

  /** What the audit calls it. */
  String action() {
    return Boolean.TRUE.equals(paused) ? "therapist.pause" : "therapist.resume";
  }
}
