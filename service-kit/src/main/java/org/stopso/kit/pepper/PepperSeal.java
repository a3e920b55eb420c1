package org.stopso.kit.pepper;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals for one purpose (AES-256-GCM): each time under a key that only the pepper and a text
 * together give, so that nothing need be kept but what is sealed.
 */
public final class PepperSeal {

  private final Pepper pepper;
  private final String purpose;

  public PepperSeal(Pepper pepper, String purpose) {
    this.pepper = pepper;
    this.purpose = purpose;
  }

  /**
   * {@code plain}, for whoever has {@code text}.
   *
   * @param beside what must be the same when it is opened
   */
  public byte[] seal(String text, byte[] plain, byte[] beside) {
    try {
      return cipher(text).encrypt(plain, beside);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("nothing can be sealed for " + purpose, e);
    }
  }

  /**
   * What was sealed.
   *
   * @throws GeneralSecurityException when it was not, or not like that
   */
  public byte[] open(String text, byte[] sealed, byte[] beside) throws GeneralSecurityException {
    return cipher(text).decrypt(sealed, beside);
  }

  private AesGcmJce cipher(String text) throws GeneralSecurityException {
    byte[] salt = text.getBytes(StandardCharsets.UTF_8);
    return new AesGcmJce(pepper.derive(purpose, salt).getEncoded());
  }
}
