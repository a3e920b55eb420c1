package org.stopso.therapist.casework.application;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.stopso.kit.inbox.NotYet;
import org.stopso.terms.EndingReason;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Cases;
import org.stopso.therapist.casework.domain.Ending;

/** The assignment could not stand: the case closes, unless it is over already. */
@Service
public class CancelCase {

  private final Cases cases;
  private final KeepCase keep;

  CancelCase(Cases cases, KeepCase keep) {
    this.cases = cases;
    this.keep = keep;
  }

  /**
   * Closes the case.
   *
   * @throws NotYet where there is no such case
   */
  public void cancel(String caseId, Instant at) {
    Case affected = cases.find(caseId).orElseThrow(() -> new NotYet("case " + caseId));
    keep.ended(affected, Ending.of(EndingReason.CANCELLED, at));
  }
}
