package org.stopso.kit.idempotency;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.kit.pepper.Pepper;

/** Seals an answer so that only the request with its key opens it again. */
final class AnswerSeal {

  private static final String PURPOSE = "idempotency.answer";

  private final Pepper pepper;

  AnswerSeal(Pepper pepper) {
    this.pepper = pepper;
  }

  byte[] seal(String key, String noteId, Answer answer) {
    byte[] json = answer.json().getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(Integer.BYTES + json.length).putInt(answer.status()).put(json).array();
    try {
      return cipher(key).encrypt(plain, noteId.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an answer can't be sealed", e);
    }
  }

  Answer open(String key, String noteId, byte[] sealed) {
    try {
      byte[] plain = cipher(key).decrypt(sealed, noteId.getBytes(StandardCharsets.UTF_8));
      int status = ByteBuffer.wrap(plain).getInt();
      String json =
          new String(plain, Integer.BYTES, plain.length - Integer.BYTES, StandardCharsets.UTF_8);
      return new Answer(status, json);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a kept answer can't be opened", e);
    }
  }

  private AesGcmJce cipher(String key) throws GeneralSecurityException {
    byte[] salt = key.getBytes(StandardCharsets.UTF_8);
    return new AesGcmJce(pepper.derive(PURPOSE, salt).getEncoded());
  }
}
