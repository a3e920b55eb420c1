package org.stopso.kit.returncode;

import org.stopso.kit.pepper.Pepper;

/** The form in which codes are stored and looked up: HMAC-SHA-256 under the pepper. */
public final class CodeHashes {

  private final Pepper pepper;

  public CodeHashes(Pepper pepper) {
    this.pepper = pepper;
  }

  /**
   * The hash of {@code code}, base64url.
   *
   * @param purpose whose code it is, such as {@code client} or {@code referrer}: the same code for
   *     another purpose has another hash
   */
  public String of(String purpose, ReturnCode code) {
    return ofCharacters(purpose, code.characters());
  }

  /** The hash of a household code, base64url. */
  public String of(HouseholdCode code) {
    return ofCharacters("household", code.characters());
  }

  /** The hash of a code of another kind, in its canonical characters. */
  String ofCharacters(String purpose, String characters) {
    return pepper.hash("code." + purpose, characters);
  }
}
