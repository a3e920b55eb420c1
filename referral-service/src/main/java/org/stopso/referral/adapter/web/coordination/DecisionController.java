package org.stopso.referral.adapter.web.coordination;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.security.Caller;
import org.stopso.referral.application.coordination.DecideReferral;
import org.stopso.referral.domain.Progress.Release;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.lifecycle.State;

/** What a coordinator decides about a referral, on the version they have seen. */
@RestController
@RequestMapping(path = "/api/coordination/referrals/{id}", consumes = APPLICATION_JSON_VALUE)
class DecisionController {

  private final DecideReferral decide;

  DecisionController(DecideReferral decide) {
    this.decide = decide;
  }

  @PostMapping("/release")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Commands.ReleaseSchema.class)))
  Decided release(@PathVariable String id, @RequestBody Fields fields, Caller caller) {
    Release release = Commands.release(fields);
    return Decided.of(decide.release(Commands.order(id, caller.accountId(), fields), release));
  }

  @PostMapping("/hold")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Commands.OrderSchema.class)))
  Decided hold(@PathVariable String id, @RequestBody Fields fields, Caller caller) {
    return Decided.of(decide.hold(Commands.order(id, caller.accountId(), fields)));
  }

  @PostMapping("/signposting")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Commands.OrderSchema.class)))
  Decided signpost(@PathVariable String id, @RequestBody Fields fields, Caller caller) {
    return Decided.of(decide.signpost(Commands.order(id, caller.accountId(), fields)));
  }

  @PostMapping("/closure")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Commands.OrderSchema.class)))
  Decided close(@PathVariable String id, @RequestBody Fields fields, Caller caller) {
    return Decided.of(decide.close(Commands.order(id, caller.accountId(), fields)));
  }

  record Decided(String referralId, State status, long version) {

    static Decided of(Referral referral) {
      return new Decided(referral.id(), referral.state(), referral.version());
    }
  }
}
