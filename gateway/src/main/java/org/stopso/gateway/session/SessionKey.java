package org.stopso.gateway.session;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.stopso.gateway.keyed.KeyedHash;

/**
 * Seals what a session holds under a key made from its id. The store only has the id's hash, so
 * that whoever reads the store learns neither tokens nor who is signed in.
 */
final class SessionKey {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PURPOSE = "session attributes";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;

  SessionKey(String sessionId) {
    key = new SecretKeySpec(KeyedHash.under(sessionId).of(PURPOSE), "AES");
  }

  byte[] seal(byte[] plain) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, both, NONCE, sealed.length);
      return both;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] open(byte[] sealed) throws GeneralSecurityException {
    if (sealed.length < NONCE) {
      throw new GeneralSecurityException("too short");
    }
    return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE))
        .doFinal(sealed, NONCE, sealed.length - NONCE);
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
