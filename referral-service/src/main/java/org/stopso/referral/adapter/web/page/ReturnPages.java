package org.stopso.referral.adapter.web.page;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.reference.LondonDay;
import org.stopso.kit.web.FormErrors;
import org.stopso.kit.web.form.SeeOther;
import org.stopso.referral.application.intake.TellStatus;
import org.stopso.referral.application.intake.TellStatus.Status;
import org.stopso.referral.application.intake.WithdrawReferral;

/** Where somebody comes back with a return code, which is only ever in the body of a form. */
@Controller
class ReturnPages {

  private static final String CODE = "returnCode";

  private final TellStatus status;
  private final WithdrawReferral withdrawal;
  private final ProblemWords words;

  ReturnPages(TellStatus status, WithdrawReferral withdrawal, ProblemWords words) {
    this.status = status;
    this.withdrawal = withdrawal;
    this.words = words;
  }

  @ModelAttribute
  void keptNowhere(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @GetMapping("/return")
  ModelAndView ask() {
    return form(HttpStatus.OK, FormErrors.none());
  }

  /**
   * Somebody reloads, or comes back to, the page that a form led to: the code must be asked anew.
   */
  @GetMapping({"/return/status", "/return/withdrawal"})
  ModelAndView askAgain() {
    return SeeOther.to("/return");
  }

  @PostMapping(path = "/return/status", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView show(HttpServletRequest request, Locale locale) {
    return standing(HttpStatus.OK, code(request), locale);
  }

  @PostMapping(path = "/return/withdrawal", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView withdraw(HttpServletRequest request, Locale locale) {
    String code = code(request);
    try {
      withdrawal.withdraw(code, null);
      return standing(HttpStatus.OK, code, locale);
    } catch (Refused over) {
      return standing(HttpStatus.CONFLICT, code, locale);
    }
  }

  @ExceptionHandler
  ModelAndView unknown(NotFound none, Locale locale) {
    return form(HttpStatus.NOT_FOUND, inWords(List.of(FieldError.of(CODE, "unknown")), locale));
  }

  @ExceptionHandler
  ModelAndView missing(InvalidRequest empty, Locale locale) {
    return form(HttpStatus.UNPROCESSABLE_CONTENT, inWords(empty.errors(), locale));
  }

  /** From the body alone: whatever comes with a query counts as nothing. */
  private static String code(HttpServletRequest request) {
    String typed = request.getQueryString() == null ? request.getParameter(CODE) : null;
    if (typed == null || typed.isBlank()) {
      throw new InvalidRequest(FieldError.of(CODE, "required"));
    }
    return typed;
  }

  private FormErrors inWords(List<FieldError> errors, Locale locale) {
    return FormErrors.of(errors, words, locale);
  }

  private static ModelAndView form(HttpStatus answer, FormErrors errors) {
    return new ModelAndView("referral/return", answer).addObject("errors", errors);
  }

  private ModelAndView standing(HttpStatus answer, String code, Locale locale) {
    Status found = status.ask(code);
    ModelAndView page = new ModelAndView("referral/standing", answer);
    page.addObject("reference", found.referral().reference());
    page.addObject("standing", found.messageKey());
    page.addObject("since", day(found, locale));
    page.addObject("withdrawable", found.withdrawable());
    page.addObject("code", code);
    return page;
  }

  private static String day(Status found, Locale locale) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale)
        .format(found.since().atZone(LondonDay.ZONE));
  }
}
