package org.stopso.contracts;

import java.time.Instant;

/** The person no longer wants it: no offer may stand, a case that has begun ends. */
@Contract(type = "org.stopso.referral.ReferralWithdrawn.v1", topic = Topic.REFERRALS)
public record ReferralWithdrawn(String referralId, Instant withdrawnAt) implements Event {

  @Override
  public String key() {
    return referralId;
  }
}
