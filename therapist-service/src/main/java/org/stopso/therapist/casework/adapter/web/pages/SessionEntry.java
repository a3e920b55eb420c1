package org.stopso.therapist.casework.adapter.web.pages;

import org.springframework.util.MultiValueMap;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.web.form.FormFields;
import org.stopso.terms.Attendance;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.PracticeSinceLastTime;
import org.stopso.terms.SessionTopic;
import org.stopso.therapist.casework.application.session.SessionDraft;

/**
 * Reads the form of a session. It has no field for a concern: nobody would hear of it from here.
 */
final class SessionEntry {

  private SessionEntry() {}

  static Stated<SessionDraft> of(MultiValueMap<String, String> typed) {
    FormFields form = new FormFields(typed);
    return form.stated(
        new SessionDraft(
            form.date("date"),
            form.number("minutes"),
            form.choice("kind", HelpKind.class),
            form.choice("mode", Delivery.class),
            form.choice("attendance", Attendance.class),
            form.choices("topics", SessionTopic.class),
            form.choice("practice", PracticeSinceLastTime.class),
            form.number("confidence"),
            form.number("understanding"),
            Personal.ofNullable(form.text("note")),
            null));
  }
}
