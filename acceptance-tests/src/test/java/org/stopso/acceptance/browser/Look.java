package org.stopso.acceptance.browser;

import java.util.List;
import java.util.stream.Stream;

/**
 * How somebody looks at pages.
 *
 * @param scripts whether their browser runs JavaScript
 * @param width of its window, in CSS pixels
 * @param language {@code en} or {@code cy}
 */
public record Look(boolean scripts, int width, String language) {

  /** Whether every page is looked at in every way, and kept as a picture: {@code -Pbrowser}. */
  public static final boolean AT_ALL = "whole".equals(System.getProperty("stopso.browser"));

  /** A telephone's window. */
  public static final int NARROW = 390;

  static final int WIDE = 1280;

  /** At a desk. */
  public static final Look USUAL = new Look(true, WIDE, "en");

  /** On a telephone that runs no scripts. */
  static final Look PLAIN = new Look(false, NARROW, "en");

  /** Every way of looking. */
  static Stream<Look> all() {
    return Stream.of(true, false).flatMap(Look::all);
  }

  /** Both widths in both languages. */
  public static Stream<Look> all(boolean scripts) {
    return Stream.of("en", "cy")
        .flatMap(lang -> Stream.of(NARROW, WIDE).map(width -> new Look(scripts, width, lang)));
  }

  /** Both widths where there is no Welsh: pages for people who work here. */
  public static Stream<Look> inEnglish() {
    return all(true).filter(look -> look.language.equals("en"));
  }

  /** Part of a picture's name. */
  @Override
  public String toString() {
    return String.join("-", List.of("" + width, language, scripts ? "js" : "nojs"));
  }
}
