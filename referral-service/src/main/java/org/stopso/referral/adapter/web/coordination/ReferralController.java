package org.stopso.referral.adapter.web.coordination;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.security.Caller;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.application.coordination.ReadReferral;
import org.stopso.referral.domain.answers.Fields;

/** A referral opened to a coordinator, by id or by reference. */
@RestController
@RequestMapping("/api/coordination/referrals")
class ReferralController {

  private final ReadReferral read;

  ReferralController(ReadReferral read) {
    this.read = read;
  }

  @PostMapping(path = "/search", consumes = APPLICATION_JSON_VALUE)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Commands.SearchSchema.class)))
  ReferralView search(@RequestBody Fields fields, Caller caller) {
    String reference = fields.required("reference", fields.anything("reference")).orElse("");
    Amiss.refuseFlaws(fields);
    return ReferralView.of(read.search(reference, caller.accountId()));
  }

  @GetMapping("/{id}")
  ReferralView read(@PathVariable String id, Caller caller) {
    return ReferralView.of(read.read(id, caller.accountId()));
  }
}
