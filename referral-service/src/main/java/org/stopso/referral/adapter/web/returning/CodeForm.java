package org.stopso.referral.adapter.web.returning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.web.FormErrors;

/**
 * The form that asks for the code: where every page of this package leads when there is none, or
 * one that opens nothing, or not that. No page of them is kept anywhere.
 */
@ControllerAdvice(basePackageClasses = CodeForm.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CodeForm {

  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

  private final ProblemWords words;

  CodeForm(ProblemWords words) {
    this.words = words;
  }

  @ModelAttribute
  void keptNowhere(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @ExceptionHandler
  ModelAndView unknown(NotFound none, Locale locale) {
    return form(HttpStatus.NOT_FOUND, List.of(FieldError.of(Typed.CODE, "unknown")), locale);
  }

  @ExceptionHandler
  ModelAndView missing(InvalidRequest empty, Locale locale) {
    return form(HttpStatus.UNPROCESSABLE_CONTENT, empty.errors(), locale);
  }

  ModelAndView form() {
    return page(HttpStatus.OK, FormErrors.none());
  }

  /** The words of what is wrong with another form. */
  FormErrors inWords(List<FieldError> errors, Locale locale) {
    return FormErrors.of(errors.stream().map(CodeForm::atItsField).toList(), words, locale);
  }

  /** An item of a list is typed in the field of the list. */
  private static FieldError atItsField(FieldError error) {
    return new FieldError(
        INDEX.matcher(error.field()).replaceAll(""), error.code(), error.arguments());
  }

  private ModelAndView form(HttpStatus answer, List<FieldError> errors, Locale locale) {
    return page(answer, inWords(errors, locale));
  }

  private static ModelAndView page(HttpStatus answer, FormErrors errors) {
    return new ModelAndView("referral/return", answer).addObject("errors", errors);
  }
}
