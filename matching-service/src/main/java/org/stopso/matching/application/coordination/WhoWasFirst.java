package org.stopso.matching.application.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.problem.Stale;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.offer.ByHand;
import org.stopso.matching.domain.offer.Decisions.Decided;
import org.stopso.matching.domain.offer.OfferState.Accepted;
import org.stopso.matching.domain.offer.Offers;

/** Who changed a need before somebody who had not seen it: told from what is kept of it. */
final class WhoWasFirst {

  private static final String MATCHING = "matching-service";
  private static final String THERAPIST = "therapist";

  private WhoWasFirst() {}

  static Stale with(Need need, @Nullable Decided last, Offers offers) {
    Accepted accepted = accepted(need, offers);
    if (accepted != null) {
      return new Stale(THERAPIST, accepted.at(), need.version());
    }
    ByHand byHand = last == null ? null : last.byHand();
    if (byHand != null) {
      return new Stale(byHand.by(), byHand.at(), need.version());
    }
    Instant decided = last == null ? need.claim().since() : last.explanation().decidedAt();
    return new Stale(MATCHING, decided, need.version());
  }

  private static @Nullable Accepted accepted(Need need, Offers offers) {
    Need.Bond bond = need.bond();
    return bond == null
        ? null
        : offers
            .find(bond.offerId())
            .map(offer -> offer.state() instanceof Accepted accepted ? accepted : null)
            .orElse(null);
  }
}
