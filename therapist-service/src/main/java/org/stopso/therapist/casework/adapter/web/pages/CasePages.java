package org.stopso.therapist.casework.adapter.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.form.FormFields;
import org.stopso.kit.web.form.SeeOther;
import org.stopso.terms.EndingReason;
import org.stopso.therapist.casework.application.EndCase;
import org.stopso.therapist.casework.application.OwnCases;
import org.stopso.therapist.casework.application.ReadCase;

/** A therapist's cases, one of them, and the form that ends it. */
@Controller
@RequestMapping("/cases")
class CasePages {

  /** How often a page that waits for a case to open asks again, a second apart. */
  private static final int PATIENCE = 5;

  private final OwnCases own;
  private final ReadCase readCase;
  private final EndCase endCase;
  private final CaseForms forms;

  CasePages(OwnCases own, ReadCase readCase, EndCase endCase, CaseForms forms) {
    this.own = own;
    this.readCase = readCase;
    this.endCase = endCase;
    this.forms = forms;
  }

  @GetMapping
  ModelAndView cases(Caller caller) {
    return new ModelAndView("therapist/cases", "cases", own.of(caller.accountId()));
  }

  /**
   * A case that is not there may be just about to open: the same page asks again for a few seconds,
   * whosever case it is not.
   */
  @GetMapping("/{caseId}")
  ModelAndView read(
      Caller caller,
      @PathVariable String caseId,
      @RequestParam(defaultValue = "0") int opening,
      HttpServletResponse response,
      Locale locale) {
    try {
      return page(caller, caseId, new LinkedMultiValueMap<>(), List.of(), HttpStatus.OK, locale);
    } catch (NotFound absent) {
      if (opening < 0 || opening >= PATIENCE) {
        throw absent;
      }
      response.setHeader("Refresh", "1; url=?opening=" + (opening + 1));
      return new ModelAndView("therapist/opening", HttpStatus.NOT_FOUND);
    }
  }

  @PostMapping("/{caseId}/ending")
  ModelAndView end(
      Caller caller,
      @PathVariable String caseId,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale) {
    FormFields form = new FormFields(typed);
    EndCase.Draft draft =
        new EndCase.Draft(
            form.choice("reason", EndingReason.class),
            form.number("confidence"),
            form.number("understanding"));
    try {
      endCase.end(caller.accountId(), caseId, form.stated(draft));
      return SeeOther.to("/cases/" + caseId);
    } catch (InvalidRequest invalid) {
      HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
      return page(caller, caseId, typed, invalid.errors(), status, locale);
    }
  }

  private ModelAndView page(
      Caller caller,
      String caseId,
      MultiValueMap<String, String> typed,
      List<FieldError> wrong,
      HttpStatus status,
      Locale locale) {
    ReadCase.Whole whole = readCase.read(caller.accountId(), caseId);
    return forms.page(whole, typed.toSingleValueMap(), wrong, status, locale);
  }
}
