package org.stopso.therapist.casework.adapter.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.web.FormErrors;
import org.stopso.therapist.casework.application.EndCase;
import org.stopso.therapist.casework.application.ReadCase.Whole;

/** Shows a case, with the form that ends it. */
@Component
class CaseForms {

  private final Choices choices;
  private final ProblemWords words;

  CaseForms(Choices choices, ProblemWords words) {
    this.choices = choices;
    this.words = words;
  }

  ModelAndView page(
      Whole whole,
      Map<String, String> values,
      List<FieldError> wrong,
      HttpStatus status,
      Locale locale) {
    ModelAndView page = new ModelAndView("therapist/case", status);
    page.addObject("whole", whole);
    page.addObject("about", whole.about());
    page.addObject("values", values);
    page.addObject("reasons", choices.of(EndCase.A_THERAPISTS, locale));
    page.addObject("errors", FormErrors.of(wrong, words, locale));
    return page;
  }
}
