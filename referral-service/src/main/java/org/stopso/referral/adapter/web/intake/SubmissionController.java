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
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.referral.application.intake.ReadRequest;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.request.Request;

/** Takes a request for help in. The same request sent twice makes one referral. */
@RestController
class SubmissionController {

  private final ReadRequest form;
  private final Submissions submissions;

  SubmissionController(ReadRequest form, Submissions submissions) {
    this.form = form;
    this.submissions = submissions;
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
    Answer answer = submissions.take(key, fields, request).answer();
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.json().getBytes(StandardCharsets.UTF_8));
  }
}
