package org.stopso.therapist.casework.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.inbox.NotYet;
import org.stopso.terms.EndingReason;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Cases;
import org.stopso.therapist.casework.domain.Ending;

/**
 * The person withdrew: the case that their referral stood assigned to ends, unless it is over
 * already. Where it did not stand assigned, there is nothing to do here: what a therapist accepted
 * at that moment is refused, and {@link CancelCase} closes it. So a case has one ending, in
 * whatever order the two topics are heard.
 */
@Service
public class HeedWithdrawal {

  private final Cases cases;
  private final KeepCase keep;

  HeedWithdrawal(Cases cases, KeepCase keep) {
    this.cases = cases;
    this.keep = keep;
  }

  /**
   * Ends {@code caseId}, if the withdrawal names one.
   *
   * @throws NotYet where there is no such case
   */
  public void withdrawn(@Nullable String caseId, Instant at) {
    if (caseId == null) {
      return;
    }
    Case affected = cases.find(caseId).orElseThrow(() -> new NotYet("case " + caseId));
    keep.ended(affected, Ending.of(EndingReason.CLIENT_LEFT, at));
  }
}
