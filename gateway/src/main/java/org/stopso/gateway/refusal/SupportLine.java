package org.stopso.gateway.refusal;

import org.jspecify.annotations.Nullable;

/**
 * Whom to call when the platform can't help now.
 *
 * @param welsh its name in Welsh; absent where it is the same
 * @param phone as it is dialled, with spaces
 */
public record SupportLine(String name, @Nullable String welsh, String phone) {

  /** Its name on a page in {@code language}. */
  public String nameIn(String language) {
    return welsh != null && language.equals("cy") ? welsh : name;
  }

  /** The language that this name is in. */
  public String languageIn(String language) {
    return welsh != null && language.equals("cy") ? "cy" : "en";
  }

  /** What a telephone link needs. */
  public String dialled() {
    return phone.replace(" ", "");
  }
}
