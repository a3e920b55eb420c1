package org.stopso.therapist.casework.application.session;

import static org.stopso.kit.problem.FieldErrors.checked;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.Stated;
import org.stopso.terms.SessionTopic;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Session;

/** What the entry of a session must look like, field by field. */
final class SessionRules {

  private static final int SHORTEST_MINUTES = 10;
  private static final int LONGEST_MINUTES = 480;
  private static final int LONGEST_NOTE = 4000;
  private static final int HIGHEST_RATING = 10;

  private SessionRules() {}

  /** Everything that is wrong with what was stated. */
  static FieldErrors check(Stated<SessionDraft> stated, Case of, LocalDate today) {
    FieldErrors errors = stated.errors();
    SessionDraft draft = stated.value();
    errors.required("date", draft.date());
    errors.form("date", draft.date(), day -> !day.isAfter(today), "date-in-future");
    errors.form("date", draft.date(), day -> !day.isBefore(of.openedOn()), "before-the-case");
    errors.required("minutes", draft.minutes());
    errors.range("minutes", draft.minutes(), SHORTEST_MINUTES, LONGEST_MINUTES);
    errors.required("kind", draft.kind());
    errors.required("mode", draft.mode());
    errors.required("attendance", draft.attendance());
    errors.distinct("topics", draft.topics());
    errors.range("confidence", draft.confidence(), 0, HIGHEST_RATING);
    errors.range("understanding", draft.understanding(), 0, HIGHEST_RATING);
    errors.optionalText("note", text(draft.note()), 0, LONGEST_NOTE);
    return errors;
  }

  private static @Nullable String text(@Nullable Personal<String> note) {
    return note == null ? null : note.open();
  }

  /** The facts that a draft states which has been checked. */
  static Session.Facts facts(SessionDraft draft) {
    List<SessionTopic> topics = draft.topics();
    return new Session.Facts(
        checked(draft.date()),
        checked(draft.minutes()),
        checked(draft.kind()),
        checked(draft.mode()),
        checked(draft.attendance()),
        topics == null ? List.of() : topics,
        draft.practice(),
        draft.confidence(),
        draft.understanding());
  }
}
