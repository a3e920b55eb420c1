package org.stopso.referral.adapter.web.intake;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.stopso.kit.idempotency.Idempotency;
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.referral.application.intake.Codebook;
import org.stopso.referral.domain.answers.Fields;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates something once for each {@code Idempotency-Key}, for whoever has a return code. Whether
 * that still lives is asked each time: what was answered to a code is not answered again once it
 * opens nothing.
 */
@Component
class OnceForCode {

  private static final int CREATED = 201;

  private final Codebook codebook;
  private final Idempotency idempotency;
  private final JsonMapper json;

  OnceForCode(Codebook codebook, Idempotency idempotency, JsonMapper json) {
    this.codebook = codebook;
    this.idempotency = idempotency;
    this.json = json;
  }

  /**
   * What {@code work} came to, now or when it was first asked for. Nothing personal may be in it.
   */
  ResponseEntity<byte[]> created(
      String scope, @Nullable String key, Fields fields, String code, Supplier<?> work) {
    codebook.entry(code);
    Answer answer =
        idempotency.once(
            scope,
            key,
            CanonicalForm.of(fields),
            () -> new Answer(CREATED, json.writeValueAsString(work.get())));
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.json().getBytes(StandardCharsets.UTF_8));
  }
}
