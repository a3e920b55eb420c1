package org.stopso.therapist.casework.adapter.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.terms.Attendance;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.PracticeSinceLastTime;
import org.stopso.terms.SessionTopic;
import org.stopso.therapist.casework.application.session.SessionDraft;

/** What a therapist sends to log a session. */
record SessionForm(
    @Nullable LocalDate date,
    @Nullable Integer minutes,
    @Nullable HelpKind kind,
    @Nullable Delivery mode,
    @Nullable Attendance attendance,
    @Nullable List<SessionTopic> topics,
    @Nullable PracticeSinceLastTime practice,
    @Nullable Integer confidence,
    @Nullable Integer understanding,
    @Nullable String note,
    @Nullable Boolean concern) {

  SessionDraft draft() {
    return new SessionDraft(
        date,
        minutes,
        kind,
        mode,
        attendance,
        topics,
        practice,
        confidence,
        understanding,
        Personal.ofNullable(note),
        concern);
  }

  /** Never printed: the note is personal. */
  @Override
  public String toString() {
    return "session form";
  }
}
