package org.stopso.kit.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.kit.pepper.Pepper;
import org.stopso.kit.pepper.PepperSeal;

/** Seals an answer so that only the request with its key opens it again. */
final class AnswerSeal {

  private final PepperSeal seal;

  AnswerSeal(Pepper pepper) {
    this.seal = new PepperSeal(pepper, "idempotency.answer");
  }

  byte[] seal(String key, String noteId, Answer answer) {
    byte[] json = answer.json().getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(Integer.BYTES + json.length).putInt(answer.status()).put(json).array();
    return seal.seal(key, plain, noteId.getBytes(StandardCharsets.UTF_8));
  }

  Answer open(String key, String noteId, byte[] sealed) {
    try {
      byte[] plain = seal.open(key, sealed, noteId.getBytes(StandardCharsets.UTF_8));
      int status = ByteBuffer.wrap(plain).getInt();
      String json =
          new String(plain, Integer.BYTES, plain.length - Integer.BYTES, StandardCharsets.UTF_8);
      return new Answer(status, json);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a kept answer can't be opened", e);
    }
  }
}
