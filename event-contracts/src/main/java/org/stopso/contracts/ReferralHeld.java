package org.stopso.contracts;

import java.time.Instant;
import java.util.List;

/** A person has to look before anybody is offered this referral. */
@Contract(type = "org.stopso.referral.ReferralHeld.v1", topic = Topic.REFERRALS)
public record ReferralHeld(String referralId, Instant heldAt, boolean urgent, List<String> rules)
    implements Event {

  @Override
  public String key() {
    return referralId;
  }
}
