package org.stopso.kit.pepper;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Finds what is sealed by a keyed hash beside it: equal email addresses give equal entries, and
 * without the pepper an entry can neither be turned back nor guessed.
 */
public final class BlindIndex {

  private final Pepper pepper;

  public BlindIndex(Pepper pepper) {
    this.pepper = pepper;
  }

  /**
   * The entry of an email address; case and surrounding spaces don't matter.
   *
   * @param purpose what is searched, such as {@code therapist-email}: entries of two purposes can't
   *     be joined
   */
  public String ofEmail(String purpose, String address) {
    String plain = Normalizer.normalize(address.strip(), Normalizer.Form.NFC);
    return of(purpose, plain.toLowerCase(Locale.ROOT));
  }

  /** The entry of a value that is already in canonical form. */
  public String of(String purpose, String value) {
    return pepper.hash("blind-index." + purpose, value);
  }
}
