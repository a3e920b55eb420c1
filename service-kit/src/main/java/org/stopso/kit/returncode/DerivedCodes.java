package org.stopso.kit.returncode;

import java.nio.charset.StandardCharsets;
import org.stopso.kit.pepper.Pepper;

/**
 * Codes that can be made again: of the pepper and a secret seed together, of neither alone. For a
 * code that has to be the same however often it is sent.
 */
public final class DerivedCodes {

  private final Pepper pepper;

  public DerivedCodes(Pepper pepper) {
    this.pepper = pepper;
  }

  /**
   * The code of {@code seed}.
   *
   * @param purpose whose code it is: the same seed for another purpose has another code
   * @param seed secret and random, at least as long as a code
   */
  public ReturnCode of(String purpose, String seed) {
    return ReturnCode.of(
        pepper.hash("derived-code." + purpose, seed.getBytes(StandardCharsets.UTF_8)));
  }
}
