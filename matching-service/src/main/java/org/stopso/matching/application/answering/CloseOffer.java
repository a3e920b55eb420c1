package org.stopso.matching.application.answering;

import org.jspecify.annotations.Nullable;
import org.stopso.matching.application.offering.Announcing;
import org.stopso.matching.application.offering.Book;
import org.stopso.matching.application.offering.MakeOffer;
import org.stopso.matching.application.offering.Notes;
import org.stopso.matching.domain.fit.Candidates;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.offer.OfferState.Declined;
import org.stopso.matching.domain.offer.OfferState.Withdrawn;
import org.stopso.matching.domain.therapist.Asked;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Caseload.Pause;
import org.stopso.matching.domain.therapist.Profile;
import org.stopso.terms.DeclineReason;

/** What every offer that comes to nothing has in common: its place is free, and others are told. */
public class CloseOffer {

  private final Candidates candidates;
  private final Book book;
  private final MakeOffer makeOffer;
  private final Telling telling;

  /** Who is told what, and the note of who did it. */
  public record Telling(Announcing announcing, Notes notes) {}

  public CloseOffer(Candidates candidates, Book book, MakeOffer makeOffer, Telling telling) {
    this.candidates = candidates;
    this.book = book;
    this.makeOffer = makeOffer;
    this.telling = telling;
  }

  /** Declined or expired: this therapist is out of the question, the next is asked. */
  void andAskTheNext(Offer closed, Asked.Reply reply, @Nullable String accountId) {
    close(closed, reply);
    if (accountId != null) {
      telling.notes().note(accountId, "offer.decline", closed.referralIds(), null);
    }
    Need need = book.needs().find(closed.key()).orElseThrow();
    makeOffer.findFor(need.without(closed.therapistId()));
  }

  /** The open offer about {@code need} stands no longer, if there is one. */
  public void takeBack(Need need) {
    Need.Bond bond = need.bond();
    if (need.is(NeedState.OFFERED) && bond != null) {
      Offer offer = book.offers().find(bond.offerId()).orElseThrow();
      Withdrawn now = new Withdrawn(telling.announcing().terms().now());
      close(offer.closed(now), Asked.Reply.WITHDRAWN);
    }
  }

  /** The offer is over, and its place free for those who wait. */
  public void close(Offer closed, Asked.Reply reply) {
    Caseload freed = book.caseloads().of(closed.therapistId()).freed(closed.offerId(), reply);
    book.offers().save(closed);
    book.caseloads().save(paused(freed, closed));
    telling.announcing().announcements().offerClosed(closed, false);
    telling.announcing().freed(closed.therapistId());
  }

  /** NO_SPACE and AWAY stop offers at once, until the therapist's own profile says more. */
  private Caseload paused(Caseload caseload, Offer closed) {
    if (!(closed.state() instanceof Declined declined)
        || (declined.reason() != DeclineReason.NO_SPACE
            && declined.reason() != DeclineReason.AWAY)) {
      return caseload;
    }
    long sequence =
        candidates
            .find(closed.therapistId(), telling.announcing().terms().today())
            .map(candidate -> candidate.profile())
            .map(Profile::sequence)
            .orElse(0L);
    return caseload.paused(new Pause(declined.until(), sequence));
  }
}
