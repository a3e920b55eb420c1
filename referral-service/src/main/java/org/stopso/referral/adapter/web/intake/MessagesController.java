package org.stopso.referral.adapter.web.intake;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.application.returning.LeaveMessage;
import org.stopso.referral.application.returning.ReadMessages;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.referral.domain.form.ReturnForms;
import org.stopso.terms.MessageAuthor;

/** Messages between whoever has a return code and the coordinators. */
@RestController
class MessagesController {

  private static final String SCOPE = "POST /api/referrals/messages";

  private final OnceForCode once;
  private final LeaveMessage leave;
  private final ReadMessages read;

  MessagesController(OnceForCode once, LeaveMessage leave, ReadMessages read) {
    this.once = once;
    this.leave = leave;
    this.read = read;
  }

  @PostMapping(
      path = "/api/referrals/messages",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = MessageSchema.class)))
  ResponseEntity<byte[]> leave(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Fields fields) {
    String code = ReturnForms.code(fields);
    Personal<String> text = ReturnForms.message(fields);
    Amiss.refuseFlaws(fields);
    return once.created(SCOPE, key, fields, code, () -> new LeftView(leave.leave(code, text)));
  }

  @PostMapping(path = "/api/referrals/messages/read", consumes = APPLICATION_JSON_VALUE)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = ReturnController.CodeSchema.class)))
  List<MessageView> read(@RequestBody Fields fields) {
    String code = ReturnForms.code(fields);
    Amiss.refuseFlaws(fields);
    return read.read(code).stream().map(MessageView::of).toList();
  }

  record LeftView(Instant at) {}

  record MessageView(MessageAuthor from, String text, Instant at) {

    static MessageView of(Message message) {
      return new MessageView(message.author(), message.text().open(), message.at());
    }
  }

  record MessageSchema(String returnCode, String text) {}
}
