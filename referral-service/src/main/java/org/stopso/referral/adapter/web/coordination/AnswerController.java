package org.stopso.referral.adapter.web.coordination;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.security.Caller;
import org.stopso.referral.adapter.web.coordination.DecisionController.Decided;
import org.stopso.referral.application.coordination.DecideErasure;
import org.stopso.referral.application.coordination.DecideErasure.Decision;
import org.stopso.referral.application.coordination.WriteToPerson;
import org.stopso.referral.application.coordination.WriteToPerson.Letter;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.terms.Correspondent;

/** What a coordinator answers to whoever came back with a return code. */
@RestController
@RequestMapping(path = "/api/coordination/referrals/{id}", consumes = APPLICATION_JSON_VALUE)
class AnswerController {

  private final WriteToPerson write;
  private final DecideErasure erasure;

  AnswerController(WriteToPerson write, DecideErasure erasure) {
    this.write = write;
    this.erasure = erasure;
  }

  @PostMapping("/messages")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Commands.MessageSchema.class)))
  Written message(@PathVariable String id, @RequestBody Fields fields, Caller caller) {
    Letter letter = Commands.letter(fields);
    Message message = write.write(Commands.message(id, caller.accountId(), fields), letter);
    return new Written(message.id(), message.correspondent(), message.at());
  }

  @PostMapping("/erasure")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Commands.ErasureSchema.class)))
  Decided erasure(@PathVariable String id, @RequestBody Fields fields, Caller caller) {
    Decision decision = Commands.decision(fields);
    return Decided.of(erasure.decide(Commands.order(id, caller.accountId(), fields), decision));
  }

  record Written(String messageId, Correspondent to, Instant at) {}
}
