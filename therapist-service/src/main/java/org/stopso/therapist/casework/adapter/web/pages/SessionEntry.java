package org.stopso.therapist.casework.adapter.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.web.form.FormFields;
import org.stopso.terms.Attendance;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.PracticeSinceLastTime;
import org.stopso.terms.SessionTopic;
import org.stopso.therapist.casework.application.session.SessionDraft;

/**
 * The form of a session, read; {@code unreadable} names the fields that are not what they should
 * be. The form has no field for a concern: nobody would hear of it from here.
 */
record SessionEntry(SessionDraft draft, List<FieldError> unreadable) {

  static SessionEntry of(MultiValueMap<String, String> typed) {
    FormFields form = new FormFields(typed);
    SessionDraft draft =
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
            null);
    return new SessionEntry(draft, form.errors().all());
  }

  /** What could not be read, and of {@code others} whatever is about another field. */
  List<FieldError> unreadableAnd(List<FieldError> others) {
    Set<String> named = unreadable.stream().map(FieldError::field).collect(Collectors.toSet());
    List<FieldError> all = new ArrayList<>(unreadable);
    others.stream().filter(error -> !named.contains(error.field())).forEach(all::add);
    return all;
  }
}
