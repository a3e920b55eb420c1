package org.stopso.matching.adapter.web.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.security.Caller;
import org.stopso.matching.application.coordination.AssignByHand;

/** A coordinator chooses the therapist. */
@RestController
final class AssignmentApi {

  private final AssignByHand assign;

  AssignmentApi(AssignByHand assign) {
    this.assign = assign;
  }

  /** Whom, why, and on what the coordinator had seen. */
  record Assignment(
      @Nullable String therapistId, @Nullable String reason, @Nullable Long version) {}

  /** The case that begins. */
  record Assigned(String caseId) {}

  @PostMapping("/api/coordination/matching/{referralId}/assignment")
  Assigned assign(
      Caller caller, @PathVariable String referralId, @RequestBody Stated<Assignment> stated) {
    return new Assigned(
        assign.assign(AssignmentEntry.order(caller.accountId(), referralId, stated)));
  }
}
