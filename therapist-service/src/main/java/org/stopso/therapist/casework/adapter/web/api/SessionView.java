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
import org.stopso.therapist.casework.domain.Session;

/** A session, opened for its therapist. */
record SessionView(
    String sessionId,
    int number,
    LocalDate date,
    int minutes,
    HelpKind kind,
    Delivery mode,
    Attendance attendance,
    List<SessionTopic> topics,
    @Nullable PracticeSinceLastTime practice,
    @Nullable Integer confidence,
    @Nullable Integer understanding,
    @Nullable String note,
    boolean concern) {

  static SessionView of(Session session) {
    Session.Facts facts = session.facts();
    Personal<String> note = session.noted().note();
    return new SessionView(
        session.sessionId(),
        session.number(),
        facts.date(),
        facts.minutes(),
        facts.kind(),
        facts.mode(),
        facts.attendance(),
        facts.topics(),
        facts.practice(),
        facts.confidence(),
        facts.understanding(),
        note == null ? null : note.open(),
        session.noted().concern());
  }
}
