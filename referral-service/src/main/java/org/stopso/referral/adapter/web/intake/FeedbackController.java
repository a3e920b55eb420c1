package org.stopso.referral.adapter.web.intake;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.application.returning.GiveFeedback;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.feedback.Feedback.Ratings;
import org.stopso.referral.domain.form.ReturnForms;

/** What the client says of the help they had. */
@RestController
class FeedbackController {

  private static final String SCOPE = "POST /api/referrals/feedback";

  private final OnceForCode once;
  private final GiveFeedback feedback;

  FeedbackController(OnceForCode once, GiveFeedback feedback) {
    this.once = once;
    this.feedback = feedback;
  }

  @PostMapping(
      path = "/api/referrals/feedback",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = FeedbackSchema.class)))
  ResponseEntity<byte[]> give(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Fields fields) {
    String code = ReturnForms.code(fields);
    Ratings ratings = ReturnForms.ratings(fields);
    Personal<String> comment = ReturnForms.comment(fields);
    Amiss.refuseFlaws(fields);
    return once.created(
        SCOPE,
        key,
        fields,
        code,
        () -> {
          feedback.give(code, ratings, comment);
          return Map.of();
        });
  }

  record FeedbackSchema(String returnCode, Ratings ratings, @Nullable String comment) {}
}
