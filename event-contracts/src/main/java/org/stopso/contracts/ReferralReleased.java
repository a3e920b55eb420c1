package org.stopso.contracts;

import java.time.Instant;
import org.stopso.terms.Clearance;

/**
 * A coordinator let a held referral go to matching, with the clearance they judge right. Priority:
 * 0 after a transfer, 1 set by a coordinator, 2 everybody else.
 */
@Contract(type = "org.stopso.referral.ReferralReleased.v1", topic = Topic.REFERRALS)
public record ReferralReleased(
    String referralId, Instant releasedAt, Clearance clearance, int priority) implements Event {

  @Override
  public String key() {
    return referralId;
  }
}
