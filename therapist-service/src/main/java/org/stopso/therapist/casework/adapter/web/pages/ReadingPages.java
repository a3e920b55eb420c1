package org.stopso.therapist.casework.adapter.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.FormErrors;
import org.stopso.therapist.casework.application.ReadAnyCase;
import org.stopso.therapist.casework.application.ReadCase.Whole;

/**
 * A coordinator reads a case: asked why first, each time. To come back to the page is to be asked
 * anew, so that nothing of a case is shown for which there is no note.
 */
@Controller
@RequestMapping("/desk/therapists/cases/{caseId}")
class ReadingPages {

  private final ReadAnyCase read;
  private final ProblemWords words;

  ReadingPages(ReadAnyCase read, ProblemWords words) {
    this.read = read;
    this.words = words;
  }

  @GetMapping
  ModelAndView ask(@PathVariable String caseId) {
    return form(HttpStatus.OK, caseId, null, List.of());
  }

  @PostMapping
  ModelAndView read(
      Caller caller,
      @PathVariable String caseId,
      @RequestParam(required = false) @Nullable String reason) {
    try {
      Whole whole = read.read(caller.accountId(), caseId, reason == null ? null : reason.strip());
      return new ModelAndView("therapist/reading")
          .addObject("whole", whole)
          .addObject("about", whole.about());
    } catch (InvalidRequest invalid) {
      return form(HttpStatus.UNPROCESSABLE_CONTENT, caseId, reason, invalid.errors());
    }
  }

  private ModelAndView form(
      HttpStatus status, String caseId, @Nullable String reason, List<FieldError> wrong) {
    return new ModelAndView("therapist/why", status)
        .addObject("caseId", caseId)
        .addObject("values", Map.of("reason", reason == null ? "" : reason))
        .addObject("errors", FormErrors.of(wrong, words, Locale.ENGLISH));
  }
}
