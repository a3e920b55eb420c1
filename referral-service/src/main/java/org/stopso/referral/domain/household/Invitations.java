package org.stopso.referral.domain.household;

import java.util.Optional;

/** The invitations that nobody has followed yet. */
public interface Invitations {

  void add(Invitation invitation);

  /**
   * Takes the one with this hash away, whether it has run out or not: of two who try at once, in
   * two transactions, one finds it.
   */
  Optional<Invitation> take(String hash);
}
