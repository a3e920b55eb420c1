package org.stopso.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Clearance;
import org.stopso.terms.HelpKind;

/**
 * A coordinator let a held referral go to matching, with the clearance they judge right. Priority:
 * 0 after a transfer, 1 set by a coordinator, 2 everybody else.
 *
 * @param help what is looked for from now on, where that is not what was asked for: one of a couple
 *     whose partner is gone goes on alone
 */
@Contract(type = "org.stopso.referral.ReferralReleased.v1", topic = Topic.REFERRALS)
public record ReferralReleased(
    String referralId,
    Instant releasedAt,
    Clearance clearance,
    int priority,
    @Nullable HelpKind help)
    implements Event {

  @Override
  public String key() {
    return referralId;
  }
}
