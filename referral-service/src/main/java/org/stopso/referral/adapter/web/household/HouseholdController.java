package org.stopso.referral.adapter.web.household;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.application.household.Households.Invited;
import org.stopso.referral.application.intake.GiveHouseholdCode;
import org.stopso.referral.domain.answers.Fields;

/** Gives whoever has a return code a household code to hand on. */
@RestController
class HouseholdController {

  private final GiveHouseholdCode give;

  HouseholdController(GiveHouseholdCode give) {
    this.give = give;
  }

  @PostMapping(path = "/api/referrals/household", consumes = APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = CodeSchema.class)))
  InvitedView household(@RequestBody Fields fields) {
    String code = fields.required("returnCode", fields.anything("returnCode")).orElse("");
    Amiss.refuseFlaws(fields);
    return InvitedView.of(give.give(code));
  }

  record InvitedView(String householdCode, Instant expiresAt) {

    static InvitedView of(Invited invited) {
      return new InvitedView(invited.code().shown(), invited.expiresAt());
    }

    @Override
    public String toString() {
      return "InvitedView[expiresAt=" + expiresAt + "]";
    }
  }

  record CodeSchema(String returnCode) {}
}
