package org.stopso.matching.domain.offer;

import java.util.List;
import org.stopso.matching.domain.offer.OfferState.Accepted;
import org.stopso.matching.domain.offer.OfferState.Expired;

/** Who was asked for a need up to now, the newest first. */
public record Asking(List<Offer> offers) {

  public Asking {
    offers = List.copyOf(offers);
  }

  /**
   * How many did not answer since a therapist last took the client; an answer of no is one, too.
   */
  public int unanswered() {
    return (int)
        offers.stream()
            .takeWhile(offer -> !(offer.state() instanceof Accepted))
            .filter(offer -> offer.state() instanceof Expired)
            .count();
  }
}
