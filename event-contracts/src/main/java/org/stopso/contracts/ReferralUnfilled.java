package org.stopso.contracts;

import java.time.Instant;
import java.util.List;

/**
 * Therapists were asked and did not answer, {@code unanswered} of them in a row by now. Said once
 * for every so many, while others go on being asked.
 */
@Contract(type = "org.stopso.matching.ReferralUnfilled.v1", topic = Topic.MATCHING)
public record ReferralUnfilled(List<String> referralIds, int unanswered, Instant unfilledAt)
    implements Event {

  @Override
  public String key() {
    return referralIds.getFirst();
  }
}
