package org.stopso.kit.web.page;

import org.jspecify.annotations.Nullable;

/**
 * One of the options of radios or checkboxes, where there is more to say than its text.
 *
 * @param hint said below it, if anything is
 * @param instead whether it stands apart, after an "or", and excludes the others; among checkboxes
 *     only a browser with JavaScript sees to that, so that the form's rules must, too
 */
public record Choice(String text, @Nullable String hint, boolean instead) {

  public static Choice of(String text) {
    return new Choice(text, null, false);
  }

  public static Choice of(String text, String hint) {
    return new Choice(text, hint, false);
  }

  /** None of the others. */
  public static Choice none(String text) {
    return new Choice(text, null, true);
  }
}
