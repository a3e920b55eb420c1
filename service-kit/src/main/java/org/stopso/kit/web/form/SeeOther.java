package org.stopso.kit.web.form;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.stopso.kit.messages.Languages;

/** The answer to a form that did what it should: look there now. */
public final class SeeOther {

  private SeeOther() {}

  /** {@code path}: of this site; the language that was chosen goes along, and nothing else. */
  public static ModelAndView to(String path) {
    RedirectView there = new RedirectView(Languages.keptIn(path));
    there.setStatusCode(HttpStatus.SEE_OTHER);
    there.setExposeModelAttributes(false);
    return new ModelAndView(there);
  }
}
