package org.stopso.contracts;

import java.time.Instant;

/**
 * What somebody says of the help they had, once it is over: three ratings, each from 0 (not at all)
 * to 10. What they wrote besides is in no event.
 *
 * @param helped whether it helped
 * @param listened whether they were listened to
 * @param understanding whether they understand better what leads to it
 */
@Contract(type = "org.stopso.referral.FeedbackGiven.v1", topic = Topic.REFERRALS)
public record FeedbackGiven(
    String referralId, String caseId, Instant givenAt, int helped, int listened, int understanding)
    implements Event {

  @Override
  public String key() {
    return referralId;
  }
}
