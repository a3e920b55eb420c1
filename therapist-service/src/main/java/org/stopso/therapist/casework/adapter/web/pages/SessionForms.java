package org.stopso.therapist.casework.adapter.web.pages;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.reference.LondonDay;
import org.stopso.kit.web.FormErrors;
import org.stopso.terms.Attendance;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.PracticeSinceLastTime;
import org.stopso.terms.SessionTopic;

/** Shows the form of a session: as it is at first, or as it was sent, with what is wrong. */
@Component
class SessionForms {

  /** The hidden field that makes sending twice harmless; new each time the form is shown. */
  static final String KEY = "key";

  private final Choices choices;
  private final ProblemWords words;
  private final Identifiers identifiers;
  private final Clock clock;

  SessionForms(Choices choices, ProblemWords words, Identifiers identifiers, Clock clock) {
    this.choices = choices;
    this.words = words;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** What the form holds at first: today. */
  MultiValueMap<String, String> blank() {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    values.add("date", LondonDay.of(clock.instant()).toString());
    return values;
  }

  ModelAndView page(
      String caseId,
      MultiValueMap<String, String> values,
      List<FieldError> wrong,
      HttpStatus status,
      Locale locale) {
    ModelAndView page = new ModelAndView("therapist/session", status);
    page.addObject("caseId", caseId);
    page.addObject(KEY, identifiers.next());
    page.addObject("values", values.toSingleValueMap());
    page.addObject("topicsChosen", Objects.requireNonNullElse(values.get("topics"), List.of()));
    page.addObject("errors", FormErrors.of(wrong, words, locale));
    page.addObject("kinds", choices.of(HelpKind.class, locale));
    page.addObject("modes", choices.of(Delivery.class, locale));
    page.addObject("attendances", choices.of(Attendance.class, locale));
    page.addObject("topics", choices.of(SessionTopic.class, locale));
    page.addObject("practices", choices.of(PracticeSinceLastTime.class, locale));
    return page;
  }
}
