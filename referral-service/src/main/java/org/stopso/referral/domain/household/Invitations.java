package org.stopso.referral.domain.household;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The invitations that nobody has followed yet. */
public interface Invitations {

  void add(Invitation invitation);

  /**
   * Takes the one with this hash away, whether it has run out or not: of two who try at once, in
   * two transactions, one finds it.
   */
  Optional<Invitation> take(String hash);

  /** Until when the last of those to each of these referrals lives that live at {@code now}. */
  Map<String, Instant> livingUntil(Collection<String> referralIds, Instant now);
}
