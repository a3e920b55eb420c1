package org.stopso.referral.adapter.web.returning;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.web.form.SeeOther;

/** Where somebody comes back: the code is asked for, and how things stand is said. */
@Controller
class StandingPages {

  private final CodeForm form;
  private final Standing standing;

  StandingPages(CodeForm form, Standing standing) {
    this.form = form;
    this.standing = standing;
  }

  @GetMapping("/return")
  ModelAndView ask() {
    return form.form();
  }

  /** Somebody reloads, or comes back to, a page that a form led to: the code must be asked anew. */
  @GetMapping("/return/{*page}")
  ModelAndView askAgain() {
    return SeeOther.to("/return");
  }

  @PostMapping(path = "/return/status", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView show(HttpServletRequest request, Locale locale) {
    return standing.page(HttpStatus.OK, Typed.in(request).code(), null, locale);
  }
}
