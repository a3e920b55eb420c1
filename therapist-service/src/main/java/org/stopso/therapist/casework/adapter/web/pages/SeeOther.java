package org.stopso.therapist.casework.adapter.web.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a form that did what it should: look there now. */
final class SeeOther {

  private SeeOther() {}

  static ModelAndView to(String path) {
    RedirectView there = new RedirectView(path);
    there.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(there);
  }
}
