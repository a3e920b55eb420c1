package org.stopso.matching.application.answering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.reference.LondonDay;
import org.stopso.matching.application.offering.Announcing;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.offer.OfferState.Declined;
import org.stopso.matching.domain.therapist.Asked;
import org.stopso.terms.DeclineReason;

/** A therapist says no: the place is free, and the next one is asked in the same transaction. */
public class DeclineOffer {

  private final TherapistsOffers own;
  private final CloseOffer closeOffer;
  private final Announcing announcing;

  public DeclineOffer(TherapistsOffers own, CloseOffer closeOffer, Announcing announcing) {
    this.own = own;
    this.closeOffer = closeOffer;
    this.announcing = announcing;
  }

  /**
   * Declines, once; the same answer again changes nothing.
   *
   * @param until last day away: with {@code AWAY}, and only then
   * @throws NotFound when there is no such offer, or it is not theirs
   * @throws InvalidRequest when {@code until} is missing, not in the future, more than a year
   *     ahead, or not asked for
   * @throws Refused {@code offer-no-longer-open} when something else has become of it
   */
  public void decline(
      String accountId, String offerId, DeclineReason reason, @Nullable LocalDate until) {
    announcing
        .transactions()
        .inTransaction(() -> decline(own.one(accountId, offerId), reason, until, accountId));
  }

  private void decline(
      Offer offer, DeclineReason reason, @Nullable LocalDate until, String accountId) {
    if (offer.state() instanceof Declined before && before.says(reason, until)) {
      return;
    }
    check(reason, until);
    Instant now = announcing.terms().now();
    if (!offer.answerableAt(now)) {
      throw new Refused("offer-no-longer-open");
    }
    Offer declined = offer.closed(new Declined(reason, until, now));
    closeOffer.andAskTheNext(declined, Asked.Reply.ANSWERED, accountId);
  }

  private void check(DeclineReason reason, @Nullable LocalDate until) {
    if (reason != DeclineReason.AWAY && until != null) {
      throw new InvalidRequest(FieldError.of("until", "not-asked"));
    }
    if (reason == DeclineReason.AWAY && until == null) {
      throw new InvalidRequest(FieldError.of("until", "required"));
    }
    LocalDate today = announcing.terms().today();
    if (until != null && !until.isAfter(today)) {
      throw new InvalidRequest(FieldError.of("until", "must-be-future"));
    }
    if (until != null && !LondonDay.isWithinAYear(until, today)) {
      throw new InvalidRequest(FieldError.of("until", "too-far-ahead"));
    }
  }
}
