package org.stopso.therapist.casework.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.NotFound;
import org.stopso.therapist.casework.application.ReadCase.Whole;
import org.stopso.therapist.casework.domain.Cases;

/** A coordinator opens somebody's case and says why, which is noted (docs/domain.md §3.4). */
@Service
public class ReadAnyCase {

  private static final int LONGEST_REASON = 500;

  private final Cases cases;
  private final ReadCase readCase;

  ReadAnyCase(Cases cases, ReadCase readCase) {
    this.cases = cases;
    this.readCase = readCase;
  }

  /**
   * Opens a case.
   *
   * @throws org.stopso.kit.problem.InvalidRequest without a reason, or with one that is too long
   * @throws NotFound when there is no such case
   * @throws org.stopso.kit.calls.ServiceAway when referral-service does not answer
   */
  public Whole read(String accountId, String caseId, @Nullable String reason) {
    FieldErrors errors = FieldErrors.none();
    errors.text("reason", reason, 1, LONGEST_REASON);
    errors.throwIfAny();
    return readCase.opened(
        cases.find(caseId).orElseThrow(NotFound::new), accountId, FieldErrors.checked(reason));
  }
}
