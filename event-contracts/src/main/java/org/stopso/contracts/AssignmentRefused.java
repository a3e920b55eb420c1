package org.stopso.contracts;

import java.time.Instant;

/** A therapist accepted, but the referral could no longer be assigned: the place must be freed. */
@Contract(type = "org.stopso.referral.AssignmentRefused.v1", topic = Topic.REFERRALS)
public record AssignmentRefused(
    String referralId, String caseId, String therapistId, Instant refusedAt) implements Event {

  @Override
  public String key() {
    return referralId;
  }
}
