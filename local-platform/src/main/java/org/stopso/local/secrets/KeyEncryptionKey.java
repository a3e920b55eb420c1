package org.stopso.local.secrets;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Writes a Tink keyset by hand, so that the local platform needs no cryptography library: one
 * enabled AES-256-GCM key. The value is the key's protocol buffer: field 3, 32 bytes.
 */
final class KeyEncryptionKey {
  private static final int KEY_BYTES = 32;
  private static final byte FIELD_3_BYTES = 0x1a;

  private KeyEncryptionKey() {}

  static String fresh(SecureRandom random) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    byte[] message = new byte[KEY_BYTES + 2];
    message[0] = FIELD_3_BYTES;
    message[1] = KEY_BYTES;
    System.arraycopy(key, 0, message, 2, KEY_BYTES);
    int id = 1 + random.nextInt(Integer.MAX_VALUE - 1);
    return """
    {"primaryKeyId": %d, "key": [{"keyData": {
      "typeUrl": "type.googleapis.com/google.crypto.tink.AesGcmKey",
      "value": "%s", "keyMaterialType": "SYMMETRIC"},
      "status": "ENABLED", "keyId": %d, "outputPrefixType": "TINK"}]}
    """
        .formatted(id, Base64.getEncoder().encodeToString(message), id);
  }
}
