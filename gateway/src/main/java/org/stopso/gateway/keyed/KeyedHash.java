package org.stopso.gateway.keyed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under one key. Without the key nobody can tell what was hashed, nor make the same
 * hash. Safe for use by several threads.
 */
public final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  private KeyedHash(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** Under a key that lives and dies with this process: what was counted can't be traced back. */
  public static KeyedHash ofThisProcess() {
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    return new KeyedHash(random);
  }

  /** Under {@code secret}, which is not empty: the same on every replica that knows it. */
  public static KeyedHash under(String secret) {
    return new KeyedHash(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** The 32 bytes that {@code text} becomes. */
  public byte[] of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The same, written in 43 characters that need no escaping anywhere. */
  public String nameOf(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(of(text));
  }
}
