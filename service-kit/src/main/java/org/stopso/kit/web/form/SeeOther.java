package org.stopso.kit.web.form;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a form that did what it should: look there now. */
public final class SeeOther {

  private SeeOther() {}

  /** {@code path}: of this site. */
  public static ModelAndView to(String path) {
    RedirectView there = new RedirectView(path);
    there.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(there);
  }
}
