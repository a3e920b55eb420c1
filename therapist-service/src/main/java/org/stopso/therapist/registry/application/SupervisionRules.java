package org.stopso.therapist.registry.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.problem.FieldErrors;

/** What a supervision must look like, whoever enters it: a therapist, or the file of an import. */
public final class SupervisionRules {

  private static final int SHORTEST_MINUTES = 1;
  private static final int LONGEST_MINUTES = 480;

  private SupervisionRules() {}

  /** Notes what is wrong: a date that is missing or yet to come, or minutes outside 1–480. */
  public static void check(
      @Nullable LocalDate date, @Nullable Integer minutes, LocalDate today, FieldErrors errors) {
    errors.required("date", date);
    errors.form("date", date, day -> !day.isAfter(today), "date-in-future");
    errors.required("minutes", minutes);
    errors.range("minutes", minutes, SHORTEST_MINUTES, LONGEST_MINUTES);
  }
}
