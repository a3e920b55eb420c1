package org.stopso.contracts;

import java.time.Instant;
import org.stopso.terms.Correspondent;
import org.stopso.terms.MessageAuthor;

/**
 * A message lies on the return page: a coordinator's, for the correspondent to read, or the
 * correspondent's own. What it says is in no event.
 */
@Contract(type = "org.stopso.referral.MessageLeft.v1", topic = Topic.REFERRALS)
public record MessageLeft(
    String messageId,
    String referralId,
    Instant leftAt,
    Correspondent correspondent,
    MessageAuthor author)
    implements Event {

  @Override
  public String key() {
    return referralId;
  }
}
