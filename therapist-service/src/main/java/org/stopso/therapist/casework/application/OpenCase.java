package org.stopso.therapist.casework.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.stopso.terms.EndingReason;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Cases;
import org.stopso.therapist.casework.domain.Ending;
import org.stopso.therapist.casework.domain.Referrals;

/** A therapist has a client: the case begins, or ends at once where the person has withdrawn. */
@Service
public class OpenCase {

  private final Cases cases;
  private final Referrals referrals;
  private final KeepCase keep;
  private final Clock clock;

  OpenCase(Cases cases, Referrals referrals, KeepCase keep, Clock clock) {
    this.cases = cases;
    this.referrals = referrals;
    this.keep = keep;
    this.clock = clock;
  }

  /** Opens the case; nothing happens where it is open already, or over. */
  public void open(Case opening) {
    if (cases.find(opening.caseId()).isPresent()) {
      return;
    }
    keep.opened(opening);
    long withdrawn =
        opening.referralIds().stream()
            .filter(referralId -> referrals.noteCase(referralId, opening.caseId()))
            .count();
    if (withdrawn > 0) {
      keep.ended(opening, Ending.of(EndingReason.CLIENT_LEFT, clock.instant()));
    }
  }
}
