package org.stopso.therapist.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Clearance;
import org.stopso.therapist.registry.domain.credentials.Credentials;

/**
 * What keeps a therapist from receiving clients, or soon will, and by when it has to be mended.
 *
 * @param dueBy the last day on which it still does no harm; absent: it already does, or has no day
 */
public record Todo(Code code, @Nullable LocalDate dueBy) {

  private static final int WARNED_DAYS_AHEAD = 30;

  /** What has to be done. */
  public enum Code {
    REFERENCES_MISSING,
    TRAINING_MISSING,
    INSURANCE_DUE,
    SUPERVISION_DUE,
    ON_PAUSE,
    NOT_ACCEPTING
  }

  /** Everything that {@code therapist} has to do, as of {@code today}. */
  public static List<Todo> of(Therapist therapist, LocalDate today) {
    Credentials credentials = therapist.credentials();
    List<Todo> todos = new ArrayList<>();
    if (!credentials.bothReferencesAccepted()) {
      todos.add(new Todo(Code.REFERENCES_MISSING, null));
    }
    if (therapist.clearance() == Clearance.NONE) {
      todos.add(new Todo(Code.TRAINING_MISSING, null));
    }
    lapse(Code.INSURANCE_DUE, credentials.insuranceUntil(), today).ifPresent(todos::add);
    lapse(Code.SUPERVISION_DUE, credentials.supervision().coversUntil().orElse(null), today)
        .ifPresent(todos::add);
    if (therapist.state() == TherapistState.PAUSED) {
      todos.add(new Todo(Code.ON_PAUSE, therapist.pausedUntil()));
    }
    if (!therapist.practice().acceptingNew()) {
      todos.add(new Todo(Code.NOT_ACCEPTING, null));
    }
    return List.copyOf(todos);
  }

  private static Optional<Todo> lapse(Code code, @Nullable LocalDate lastDay, LocalDate today) {
    boolean soon = lastDay == null || lastDay.isBefore(today.plusDays(WARNED_DAYS_AHEAD + 1L));
    return soon ? Optional.of(new Todo(code, lastDay)) : Optional.empty();
  }
}
