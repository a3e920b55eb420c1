package org.stopso.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The person no longer wants it: no offer may stand, a case that has begun ends.
 *
 * @param caseId the case that this ends; absent where the referral was not a therapist's. A case
 *     that a therapist accepts at that moment is refused, and cancelled: a withdrawal without it
 *     ends none
 */
@Contract(type = "org.stopso.referral.ReferralWithdrawn.v1", topic = Topic.REFERRALS)
public record ReferralWithdrawn(String referralId, Instant withdrawnAt, @Nullable String caseId)
    implements Event {

  @Override
  public String key() {
    return referralId;
  }
}
