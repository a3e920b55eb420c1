package org.stopso.matching.application.answering;

import java.time.Instant;
import org.stopso.matching.application.offering.Announcing;
import org.stopso.matching.application.offering.Attempts;
import org.stopso.matching.application.offering.Book;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.offer.Asking;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.offer.OfferState.Expired;
import org.stopso.matching.domain.therapist.Asked;

/** Ends the offers that nobody answered in time, each in a transaction of its own. */
public class ExpireOffers {

  private static final int AT_ONCE = 1_000;

  private final Book book;
  private final CloseOffer closeOffer;
  private final Announcing announcing;

  public ExpireOffers(Book book, CloseOffer closeOffer, Announcing announcing) {
    this.book = book;
    this.closeOffer = closeOffer;
    this.announcing = announcing;
  }

  /** Those that are due now, as many as are taken at once. */
  public void due() {
    Attempts attempts = new Attempts();
    for (String offerId : book.offers().due(announcing.terms().now(), AT_ONCE)) {
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
              book.offers().find(offerId).filter(offer -> offer.dueAt(now)).ifPresent(this::expire);
            });
  }

  private void expire(Offer offer) {
    Offer expired = offer.closed(new Expired(announcing.terms().now()));
    closeOffer.andAskTheNext(expired, Asked.Reply.EXPIRED, null);
    sayWhenUnfilled(expired.key());
  }

  /** Once for every so many: the next therapist is being asked meanwhile. */
  private void sayWhenUnfilled(String referralId) {
    Need need = book.needs().find(referralId).orElseThrow();
    Instant assignedAt = need.standing().assignedAt();
    int unanswered = new Asking(book.offers().about(referralId)).unanswered(assignedAt);
    if (unanswered % announcing.terms().unansweredUntilSeen() == 0) {
      announcing.announcements().unfilled(need, unanswered, announcing.terms().now());
    }
  }
}
