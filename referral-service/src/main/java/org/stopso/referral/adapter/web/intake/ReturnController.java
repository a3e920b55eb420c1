package org.stopso.referral.adapter.web.intake;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.application.intake.TellStatus;
import org.stopso.referral.application.intake.TellStatus.Status;
import org.stopso.referral.application.intake.WithdrawReferral;
import org.stopso.referral.domain.Progress.Forecast;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.erasure.ErasureRequest;
import org.stopso.referral.domain.erasure.ErasureRequest.Refusal;
import org.stopso.referral.domain.form.ReturnForms;
import org.stopso.referral.domain.lifecycle.State;

/** What somebody can do who comes back with a return code. The code is only ever in a body. */
@RestController
class ReturnController {

  private static final int LONGEST_REASON = 500;

  private final TellStatus status;
  private final WithdrawReferral withdrawal;
  private final MessageSource words;

  ReturnController(TellStatus status, WithdrawReferral withdrawal, MessageSource words) {
    this.status = status;
    this.withdrawal = withdrawal;
    this.words = words;
  }

  @PostMapping(path = "/api/referrals/status", consumes = APPLICATION_JSON_VALUE)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = CodeSchema.class)))
  StatusView status(
      @RequestBody Fields fields,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String spoken,
      Locale locale) {
    String code = ReturnForms.code(fields);
    Amiss.refuseFlaws(fields);
    Status found = status.ask(code);
    String own = found.referral().need().locale();
    return StatusView.of(found, text(found, spoken == null ? Locale.of(own) : locale));
  }

  @PostMapping(path = "/api/referrals/withdrawal", consumes = APPLICATION_JSON_VALUE)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = WithdrawalSchema.class)))
  WithdrawalView withdraw(@RequestBody Fields fields) {
    String code = ReturnForms.code(fields);
    Personal<String> reason =
        Personal.ofNullable(fields.prose("reason", LONGEST_REASON).orElse(null));
    Amiss.refuseFlaws(fields);
    return new WithdrawalView(withdrawal.withdraw(code, reason));
  }

  private String text(Status found, Locale locale) {
    return words.getMessage(found.messageKey(), null, locale);
  }

  record StatusView(
      String reference,
      String status,
      String statusText,
      Instant since,
      @Nullable Forecast expectedWait,
      int unreadMessages,
      @Nullable ErasureView erasure) {

    static StatusView of(Status found, String text) {
      return new StatusView(
          found.referral().reference(),
          found.word(),
          text,
          found.since(),
          found.expectedWait(),
          found.unread(),
          ErasureView.of(found.erasure()));
    }
  }

  /** The client's request to be erased; with {@code reason} where it was refused. */
  record ErasureView(LocalDate decisionBy, @Nullable String reason) {

    static @Nullable ErasureView of(@Nullable ErasureRequest request) {
      if (request == null) {
        return null;
      }
      Refusal refusal = request.refusal();
      return new ErasureView(
          request.decisionBy(), refusal == null ? null : refusal.reason().open());
    }
  }

  record WithdrawalView(State status) {}

  record CodeSchema(String returnCode) {}

  record WithdrawalSchema(String returnCode, @Nullable String reason) {}
}
