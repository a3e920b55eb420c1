package org.stopso.referral.domain.correspondence;

import java.time.Instant;
import java.util.List;
import org.stopso.referral.domain.belongings.Belongings;
import org.stopso.terms.Correspondent;

/** Every message, as long as its referral is not erased. */
public interface Messages extends Belongings {

  void add(Message message);

  /** All about a referral, the oldest first. */
  List<Message> about(String referralId);

  /** One correspondent's, and those to them, the oldest first. */
  List<Message> of(String referralId, Correspondent correspondent);

  /** How many of the coordinators' the correspondent has not seen. */
  int unread(String referralId, Correspondent correspondent);

  /** The correspondent has now seen all of the coordinators'. */
  void markRead(String referralId, Correspondent correspondent, Instant at);
}
