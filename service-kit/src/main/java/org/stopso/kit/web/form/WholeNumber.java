package org.stopso.kit.web.form;

import java.util.Optional;
import java.util.regex.Pattern;

/** A whole number of a form, such as the version that somebody had seen: never below 0. */
public final class WholeNumber {

  /** As many digits as always fit. */
  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

  private WholeNumber() {}

  /** The number; empty where {@code typed} is none. */
  public static Optional<Long> read(String typed) {
    return DIGITS.matcher(typed).matches() ? Optional.of(Long.valueOf(typed)) : Optional.empty();
  }
}
