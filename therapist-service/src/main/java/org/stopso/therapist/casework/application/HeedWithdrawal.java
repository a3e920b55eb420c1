package org.stopso.therapist.casework.application;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.stopso.terms.EndingReason;
import org.stopso.therapist.casework.domain.Cases;
import org.stopso.therapist.casework.domain.Ending;
import org.stopso.therapist.casework.domain.Referrals;

/** The person withdrew: their case ends, now or as soon as this service hears that there is one. */
@Service
public class HeedWithdrawal {

  private final Cases cases;
  private final Referrals referrals;
  private final KeepCase keep;

  HeedWithdrawal(Cases cases, Referrals referrals, KeepCase keep) {
    this.cases = cases;
    this.referrals = referrals;
    this.keep = keep;
  }

  /** Ends the case that the referral led to, if there is one, and remembers the withdrawal. */
  public void withdrawn(String referralId, Instant at) {
    referrals
        .noteWithdrawal(referralId, at)
        .flatMap(cases::find)
        .ifPresent(affected -> keep.ended(affected, Ending.of(EndingReason.CLIENT_LEFT, at)));
  }
}
