package org.stopso.matching.adapter.web.desk;

import org.stopso.kit.web.desk.DeskWords;
import org.stopso.matching.domain.offer.Offer;

/** An offer that was made for a need, and what became of it. */
record OfferLine(String therapistId, String offered, String became) {

  static OfferLine of(Offer offer, DeskWords words) {
    return new OfferLine(
        offer.therapistId(),
        words.moment(offer.offeredAt()),
        words.of("coordination.offer." + offer.state().status(), words.moment(offer.expiresAt())));
  }
}
