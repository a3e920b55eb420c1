package org.stopso.matching.adapter.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.web.form.FormFields;
import org.stopso.terms.DeclineReason;

/**
 * The form of a decline as it was typed, so that it can come back with what is wrong. The day is
 * asked of who is away; beside any other reason it is passed over.
 */
record DeclineEntry(MultiValueMap<String, String> typed) {

  /** What the form says; {@code until} with {@code AWAY} only. */
  record Read(DeclineReason reason, @Nullable LocalDate until) {}

  /** The form's fields as they were typed. */
  Map<String, String> values() {
    return typed.toSingleValueMap();
  }

  /**
   * What was typed, as far as it can be told without a calendar.
   *
   * @throws InvalidRequest no reason, none of the list, or a day that is none
   */
  Read read() {
    FormFields form = new FormFields(typed);
    DeclineReason reason = form.choice("reason", DeclineReason.class);
    LocalDate until = reason == DeclineReason.AWAY ? form.date("until") : null;
    form.errors().required("reason", reason);
    form.errors().throwIfAny();
    return new Read(FieldErrors.checked(reason), until);
  }
}
