package org.stopso.therapist.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.terms.Attendance;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.PracticeSinceLastTime;
import org.stopso.terms.SessionTopic;

/**
 * A session that took place, or should have.
 *
 * @param number 1, 2, 3 … within the case
 */
public record Session(
    String sessionId, String caseId, int number, Instant loggedAt, Facts facts, Noted noted) {

  /** What everybody who studies the work may know. */
  public record Facts(
      LocalDate date,
      int minutes,
      HelpKind kind,
      Delivery mode,
      Attendance attendance,
      List<SessionTopic> topics,
      @Nullable PracticeSinceLastTime practice,
      @Nullable Integer confidence,
      @Nullable Integer understanding) {}

  /** What stays with the case: the therapist's note, and whether something is of concern. */
  public record Noted(@Nullable Personal<String> note, boolean concern) {}
}
