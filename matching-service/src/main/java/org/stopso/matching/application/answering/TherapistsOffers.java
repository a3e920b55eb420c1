package org.stopso.matching.application.answering;

import java.util.List;
import org.stopso.kit.problem.NotFound;
import org.stopso.matching.domain.fit.Candidates;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.offer.Offers;

/** A signed-in therapist's own offers. What is somebody else's is as if it did not exist. */
public class TherapistsOffers {

  private final Candidates candidates;
  private final Offers offers;

  public TherapistsOffers(Candidates candidates, Offers offers) {
    this.candidates = candidates;
    this.offers = offers;
  }

  /** All of them, newest first; none for an account that is no therapist's. */
  public List<Offer> of(String accountId) {
    return candidates.therapistOf(accountId).map(offers::of).orElseGet(List::of);
  }

  /**
   * One of them.
   *
   * @throws NotFound when there is none such, or it is not theirs
   */
  public Offer one(String accountId, String offerId) {
    String therapist = candidates.therapistOf(accountId).orElseThrow(NotFound::new);
    return offers
        .find(offerId)
        .filter(offer -> offer.therapistId().equals(therapist))
        .orElseThrow(NotFound::new);
  }
}
