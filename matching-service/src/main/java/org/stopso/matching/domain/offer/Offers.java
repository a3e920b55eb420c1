package org.stopso.matching.domain.offer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The offers made. */
public interface Offers {

  Optional<Offer> find(String offerId);

  /** Stores a change. Two changes of the same offer at once: one of them is done again. */
  void save(Offer offer);

  /** This therapist's, newest first, in all states. */
  List<Offer> of(String therapistId);

  /** Those of this referral's need, newest first, in all states. */
  List<Offer> about(String referralId);

  /** Ids of open offers whose time is over, the longest overdue first. */
  List<String> due(Instant now, int limit);
}
