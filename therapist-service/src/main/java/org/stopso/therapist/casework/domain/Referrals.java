package org.stopso.therapist.casework.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What casework has to know of a referral: which case it led to, and whether the person withdrew.
 * Assignments and withdrawals come by topics without an order between them, so whichever comes
 * second finds the other here, also when both come at once.
 */
public interface Referrals {

  /** Notes the case that the referral led to; says whether the person had withdrawn before. */
  boolean noteCase(String referralId, String caseId);

  /** Notes that the person withdrew; says which case it led to, if it did. */
  Optional<String> noteWithdrawal(String referralId, Instant at);
}
