package org.stopso.matching.domain.offer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.offer.OfferState.Expired;

/** Who was asked for a need up to now, the newest first. */
public record Asking(List<Offer> offers) {

  public Asking {
    offers = List.copyOf(offers);
  }

  /**
   * How many did not answer since a therapist last got the client, by an offer or by hand (§4.3);
   * an answer of no is one, too.
   *
   * @param assignedAt when that was; absent: never
   */
  public int unanswered(@Nullable Instant assignedAt) {
    return (int)
        offers.stream()
            .takeWhile(offer -> assignedAt == null || !offer.offeredAt().isBefore(assignedAt))
            .filter(offer -> offer.state() instanceof Expired)
            .count();
  }
}
