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
record Look(boolean scripts, int width, String language) {

  static final int NARROW = 390;
  static final int WIDE = 1280;

  /** On a telephone that runs no scripts. */
  static final Look PLAIN = new Look(false, NARROW, "en");

  /** At a desk. */
  static final Look USUAL = new Look(true, WIDE, "en");

  /** Every way of looking. */
  static Stream<Look> all() {
    return Stream.of(true, false)
        .flatMap(
            scripts ->
                Stream.of(NARROW, WIDE)
                    .flatMap(
                        width ->
                            Stream.of("en", "cy").map(lang -> new Look(scripts, width, lang))));
  }

  /** The same in another language. */
  Look in(String other) {
    return new Look(scripts, width, other);
  }

  /** Part of a picture's name. */
  @Override
  public String toString() {
    return String.join("-", List.of("" + width, language, scripts ? "js" : "nojs"));
  }
}
