package org.stopso.kit.reference;

import java.util.Optional;

/**
 * Reads what people type where a postcode is asked for. Parsing is about form only; whether an
 * outcode is in use is for {@link Outcodes}.
 */
public final class Postcode {

  private Postcode() {}

  /**
   * The outcode of a full postcode or of an outcode alone, upper case without spaces; empty when it
   * is neither. Spaces (no-break ones too) and case don't matter.
   */
  public static Optional<String> outcodeOf(String typed) {
    return PostcodeParser.parse(typed).map(PostcodeParser.Parsed::outcode);
  }

  /** A full postcode as it is written on an envelope ({@code NP26 4AA}); empty when it is none. */
  public static Optional<String> fullOf(String typed) {
    return PostcodeParser.parse(typed).flatMap(PostcodeParser.Parsed::full);
  }
}
