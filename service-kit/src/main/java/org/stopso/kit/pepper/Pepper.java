package org.stopso.kit.pepper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes and derived keys. A purpose such as {@code return-code} keeps the uses apart: the
 * same text hashed for two purposes gives two unrelated results.
 */
public final class Pepper {

  private static final int LEAST_BYTES = 32;
  private static final int KEY_BYTES = 32;

  private final SecretKey secret;
  private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

  private Pepper(byte[] secret) {
    if (secret.length < LEAST_BYTES) {
      throw new IllegalStateException("the pepper must have at least 32 random bytes");
    }
    this.secret = new SecretKeySpec(secret, "HKDF");
  }

  /** The pepper of these bytes, at least 32. */
  public static Pepper of(byte[] secret) {
    return new Pepper(secret);
  }

  /** The pepper in {@code file}: at least 32 random bytes, base64. */
  public static Pepper read(Path file) {
    try {
      return new Pepper(Base64.getMimeDecoder().decode(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("the pepper file can't be read", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the pepper file is not base64", e);
    }
  }

  /** HMAC-SHA-256 of the parts, each with its length, under the key of {@code purpose}. */
  public byte[] hash(String purpose, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.computeIfAbsent(purpose, name -> derive(name, new byte[0])));
      for (byte[] part : parts) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@link #hash(String, byte[]...)} of texts, as base64url without padding. */
  public String hash(String purpose, String... parts) {
    byte[][] bytes = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(purpose, bytes));
  }

  /** A 256-bit key that only the pepper and {@code salt} together give (HKDF-SHA-256). */
  public SecretKey derive(String purpose, byte[] salt) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "AES",
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret)
                  .addSalt(salt)
                  .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "•••";
  }
}
