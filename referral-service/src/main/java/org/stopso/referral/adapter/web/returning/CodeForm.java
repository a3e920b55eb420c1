package org.stopso.referral.adapter.web.returning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.web.FormErrors;
import org.stopso.referral.adapter.web.visit.Visit;

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

  /**
   * A browser's Back, after its user has left, sends the code that they typed: outside of the visit
   * that it was typed in it opens nothing, and what is told then is told of every code.
   *
   * @throws Left before the code is looked at
   */
  @ModelAttribute
  void onlyInItsVisit(HttpServletRequest request, HttpServletResponse response, Model model) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Visit visit = Visit.of(request);
    if (!visit.opens(Typed.in(request).text(Typed.VISIT))) {
      throw new Left();
    }
    model.addAttribute(Typed.VISIT, visit.id());
  }

  @ExceptionHandler
  ModelAndView left(Left left, HttpServletRequest request, Locale locale) {
    return form(HttpStatus.CONFLICT, List.of(FieldError.of(Typed.CODE, "left")), request, locale);
  }

  @ExceptionHandler
  ModelAndView unknown(NotFound none, HttpServletRequest request, Locale locale) {
    return form(
        HttpStatus.NOT_FOUND, List.of(FieldError.of(Typed.CODE, "unknown")), request, locale);
  }

  @ExceptionHandler
  ModelAndView missing(InvalidRequest empty, HttpServletRequest request, Locale locale) {
    return form(HttpStatus.UNPROCESSABLE_CONTENT, empty.errors(), request, locale);
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

  /** What a page gets from its model, a failure's page doesn't. */
  private ModelAndView form(
      HttpStatus answer, List<FieldError> errors, HttpServletRequest request, Locale locale) {
    return page(answer, inWords(errors, locale)).addObject(Typed.VISIT, Visit.of(request).id());
  }

  private static ModelAndView page(HttpStatus answer, FormErrors errors) {
    return new ModelAndView("referral/return", answer).addObject("errors", errors);
  }

  /** A form was sent that belongs to another visit. */
  private static final class Left extends RuntimeException {}
}
