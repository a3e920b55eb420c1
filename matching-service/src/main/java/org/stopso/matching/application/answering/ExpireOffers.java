package org.stopso.matching.application.answering;

import java.time.Instant;
import org.stopso.matching.application.offering.Announcing;
import org.stopso.matching.application.offering.Attempts;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.offer.OfferState.Expired;
import org.stopso.matching.domain.offer.Offers;
import org.stopso.matching.domain.therapist.Asked;

/** Ends the offers that nobody answered in time, each in a transaction of its own. */
public class ExpireOffers {

  private static final int AT_ONCE = 1_000;

  private final Offers offers;
  private final CloseOffer closeOffer;
  private final Announcing announcing;

  public ExpireOffers(Offers offers, CloseOffer closeOffer, Announcing announcing) {
    this.offers = offers;
    this.closeOffer = closeOffer;
    this.announcing = announcing;
  }

  /** Those that are due now, as many as are taken at once. */
  public void due() {
    Attempts attempts = new Attempts();
    for (String offerId : offers.due(announcing.terms().now(), AT_ONCE)) {
      attempts.attempt(() -> expire(offerId));
    }
    attempts.throwIfAnyFailed();
  }

  /** This one, if it is due and still open. */
  public void expire(String offerId) {
    announcing
        .transactions()
        .inTransaction(
            () -> {
              Instant now = announcing.terms().now();
              offers.find(offerId).filter(offer -> offer.dueAt(now)).ifPresent(this::expire);
            });
  }

  private void expire(Offer offer) {
    Offer expired = offer.closed(new Expired(announcing.terms().now()));
    closeOffer.andAskTheNext(expired, Asked.Reply.EXPIRED, null);
  }
}
