package org.stopso.matching.adapter.web.desk;

import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.Stated;
import org.stopso.matching.adapter.web.desk.AssignmentApi.Assignment;
import org.stopso.matching.application.coordination.AssignByHand.Order;

/** Reads what a coordinator commands, from programs and from the page alike. */
final class AssignmentEntry {

  private static final int LONGEST_REASON = 500;

  private AssignmentEntry() {}

  /**
   * The order.
   *
   * @throws InvalidRequest with all that is amiss
   */
  static Order order(String by, String referralId, Stated<Assignment> stated) {
    Assignment said = stated.value();
    FieldErrors errors = stated.errors();
    errors.required("therapistId", said.therapistId());
    errors.text("reason", said.reason(), 1, LONGEST_REASON);
    errors.required("version", said.version());
    errors.throwIfAny();
    return new Order(
        by,
        referralId,
        FieldErrors.checked(said.therapistId()),
        Personal.of(FieldErrors.checked(said.reason())),
        FieldErrors.checked(said.version()));
  }
}
