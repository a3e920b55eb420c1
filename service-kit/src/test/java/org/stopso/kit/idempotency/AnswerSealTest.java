package org.stopso.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.kit.pepper.Pepper;

class AnswerSealTest {

  private static final String KEY = "0123456789abcdef";
  private static final Answer ANSWER = new Answer(201, "{\"reference\": \"K7QX2M9A\"}");

  private final AnswerSeal seal = new AnswerSeal(Pepper.of(new byte[32]));

  @Test
  void onlyTheSameKeyAndNoteOpenIt() {
    byte[] sealed = seal.seal(KEY, "note-1", ANSWER);
    assertThat(seal.open(KEY, "note-1", sealed)).isEqualTo(ANSWER);
    assertThatThrownBy(() -> seal.open(KEY + "0", "note-1", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seal.open(KEY, "note-2", sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  /** HKDF-SHA-256 and AES-256-GCM, computed elsewhere. */
  @Test
  void opensWhatAnotherBuildSealed() {
    byte[] before =
        Base64.getDecoder()
            .decode("AAECAwQFBgcICQoLGBfO33z3TkGsiOFZZVOD/oITnLcWhWkVJ6kmXdzqj16itPXgr6Xa55J1T6sF");
    assertThat(seal.open(KEY, "note-1", before)).isEqualTo(ANSWER);
  }
}
