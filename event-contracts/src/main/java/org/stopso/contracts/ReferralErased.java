package org.stopso.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Nothing that names or reaches the person can be read any more, and nothing more comes of the
 * referral: no offer may stand, a case that has begun ends.
 *
 * @param caseId the case that this ends; absent where the referral was not a therapist's, or the
 *     case was over
 */
@Contract(type = "org.stopso.referral.ReferralErased.v1", topic = Topic.REFERRALS)
public record ReferralErased(String referralId, Instant erasedAt, @Nullable String caseId)
    implements Event {

  @Override
  public String key() {
    return referralId;
  }
}
