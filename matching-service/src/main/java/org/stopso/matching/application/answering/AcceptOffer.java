package org.stopso.matching.application.answering;

import java.time.Instant;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.matching.application.offering.Announcing;
import org.stopso.matching.application.offering.Book;
import org.stopso.matching.application.offering.Notes;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.offer.OfferState.Accepted;

/**
 * A therapist takes the client: the reserved place becomes theirs, and the case gets its id. Done
 * twice it is done once, with the same case.
 */
public class AcceptOffer {

  private final TherapistsOffers own;
  private final Book book;
  private final Announcing announcing;
  private final Notes notes;

  public AcceptOffer(TherapistsOffers own, Book book, Announcing announcing, Notes notes) {
    this.own = own;
    this.book = book;
    this.announcing = announcing;
    this.notes = notes;
  }

  /**
   * The id of the case that begins, or has begun.
   *
   * @throws NotFound when there is no such offer, or it is not theirs
   * @throws Refused {@code offer-no-longer-open} when it was declined, has expired or was withdrawn
   */
  public String accept(String accountId, String offerId) {
    return announcing
        .transactions()
        .inTransaction(() -> accept(accountId, own.one(accountId, offerId)));
  }

  private String accept(String accountId, Offer offer) {
    if (offer.state() instanceof Accepted before) {
      return before.caseId();
    }
    Instant now = announcing.terms().now();
    if (!offer.answerableAt(now)) {
      throw new Refused("offer-no-longer-open");
    }
    String caseId = announcing.terms().identifiers().next();
    Offer accepted = offer.closed(new Accepted(caseId, now));
    Need need = book.needs().find(offer.key()).orElseThrow();
    book.offers().save(accepted);
    book.caseloads()
        .save(book.caseloads().of(offer.therapistId()).accepted(offer.offerId(), caseId));
    book.needs().save(need.assigned(offer.offerId(), offer.therapistId(), caseId, now));
    announcing.announcements().assigned(accepted, caseId, now);
    notes.note(accountId, "offer.accept", offer.referralIds(), null);
    return caseId;
  }
}
