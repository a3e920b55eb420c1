package org.stopso.kit.web.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into one line, and so how wide it is, which keyboard a telephone shows for it, and
 * whether a browser may correct it.
 */
public enum TextKind {
  TEXT("text", "", null, true, null),
  SHORT("text", "govuk-input--width-10", null, true, null),
  SEARCH("search", "govuk-input--width-20", null, false, null),
  NAME("text", "govuk-input--width-20", null, false, "words"),
  EMAIL("email", "govuk-input--width-30", "email", false, "none"),
  TEL("tel", "govuk-input--width-20", "tel", false, null),
  NUMBER("text", "govuk-input--width-5", "numeric", false, null),
  DATE("date", "govuk-input--width-10", null, false, null),
  POSTCODE("text", "govuk-input--width-10", null, false, "characters"),
  /** A return code or the code of a household. */
  CODE(
      "text", "govuk-input--width-30 govuk-input--extra-letter-spacing", null, false, "characters"),
  REFERENCE("text", "govuk-input--width-10", null, false, "characters");

  private final String type;
  private final String look;
  private final @Nullable String keyboard;
  private final boolean spelt;
  private final @Nullable String capitals;

  TextKind(
      String type,
      String look,
      @Nullable String keyboard,
      boolean spelt,
      @Nullable String capitals) {
    this.type = type;
    this.look = look;
    this.keyboard = keyboard;
    this.spelt = spelt;
    this.capitals = capitals;
  }

  /** The one whose name in lower case is {@code word}. */
  static TextKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public String type() {
    return type;
  }

  /** Classes. */
  public String look() {
    return look;
  }

  /** The attribute {@code inputmode}. */
  public @Nullable String keyboard() {
    return keyboard;
  }

  /** Whether its spelling may be checked. */
  public boolean spelt() {
    return spelt;
  }

  /** The attribute {@code autocapitalize}. */
  public @Nullable String capitals() {
    return capitals;
  }
}
