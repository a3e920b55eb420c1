package org.stopso.referral.adapter.web.intake;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.idempotency.Idempotency;
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.referral.application.intake.ReadRequest;
import org.stopso.referral.application.intake.SubmitReferral;
import org.stopso.referral.domain.Referrals.ReferenceTaken;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.request.Request;

/** Takes a request for help in. The same request sent twice makes one referral. */
@RestController
class SubmissionController {

  private static final String SCOPE = "POST /api/referrals";
  private static final int DRAWS = 3;

  private final ReadRequest form;
  private final SubmitReferral submit;
  private final Idempotency idempotency;
  private final SubmittedJson json;

  SubmissionController(
      ReadRequest form, SubmitReferral submit, Idempotency idempotency, SubmittedJson json) {
    this.form = form;
    this.submit = submit;
    this.idempotency = idempotency;
    this.json = json;
  }

  @PostMapping(
      path = "/api/referrals",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = SubmissionSchema.class)))
  ResponseEntity<byte[]> submit(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Fields fields) {
    Request request = form.read(fields);
    Answer answer = once(key, CanonicalForm.of(fields), request, DRAWS);
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.json().getBytes(StandardCharsets.UTF_8));
  }

  private Answer once(@Nullable String key, byte[] body, Request request, int draws) {
    try {
      return idempotency.once(
          SCOPE, key, body, () -> new Answer(201, json.of(submit.submit(request), request)));
    } catch (ReferenceTaken e) {
      if (draws == 1) {
        throw e;
      }
      return once(key, body, request, draws - 1);
    }
  }
}
