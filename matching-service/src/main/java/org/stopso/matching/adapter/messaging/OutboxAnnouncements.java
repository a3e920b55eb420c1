package org.stopso.matching.adapter.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.stopso.contracts.AssignmentCancelled;
import org.stopso.contracts.Event;
import org.stopso.contracts.OfferDeclined;
import org.stopso.contracts.OfferExpired;
import org.stopso.contracts.OfferMade;
import org.stopso.contracts.OfferWithdrawn;
import org.stopso.contracts.ReferralUnfilled;
import org.stopso.contracts.ReferralWaiting;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.kit.outbox.Outbox;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.offer.Announcements;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.offer.OfferState.Accepted;
import org.stopso.matching.domain.offer.OfferState.Declined;
import org.stopso.matching.domain.offer.OfferState.Expired;
import org.stopso.matching.domain.offer.OfferState.Open;
import org.stopso.matching.domain.offer.OfferState.Withdrawn;
import org.stopso.terms.DeclineReason;
import org.stopso.terms.Delivery;
import org.stopso.terms.OfferStrategy;

/** Says what happened in the words of the contracts, into the outbox of the same transaction. */
@Component
final class OutboxAnnouncements implements Announcements {

  private final Outbox outbox;
  private final OfferTally offers;

  OutboxAnnouncements(Outbox outbox, OfferTally offers) {
    this.outbox = outbox;
    this.offers = offers;
  }

  @Override
  public void offerMade(Offer offer) {
    outbox.append(
        new OfferMade(
            offer.offerId(),
            offer.referralIds(),
            offer.therapistId(),
            offer.offeredAt(),
            offer.expiresAt(),
            offer.brief().region(),
            offer.brief().delivery(),
            OfferStrategy.SEQUENTIAL,
            offer.rulesVersion()));
    offers.made();
  }

  @Override
  public void offerClosed(Offer offer, boolean openOffersRemain) {
    outbox.append(closed(offer, openOffersRemain));
    offers.became(offer.state());
  }

  @Override
  public void waiting(Need need, Instant since, List<String> missing) {
    outbox.append(new ReferralWaiting(need.referralIds(), since, missing, null));
  }

  @Override
  public void assigned(Offer accepted, String caseId, Instant at) {
    outbox.append(
        new TherapistAssigned(
            caseId,
            accepted.offerId(),
            accepted.referralIds(),
            accepted.therapistId(),
            at,
            accepted.brief().help(),
            accepted.brief().delivery()));
    offers.became(accepted.state());
  }

  @Override
  public void assignedByHand(Need need, Delivery delivery, Instant at) {
    Need.Bond bond = Objects.requireNonNull(need.bond());
    outbox.append(
        new TherapistAssigned(
            Objects.requireNonNull(bond.caseId()),
            null,
            need.referralIds(),
            bond.therapistId(),
            at,
            need.wishes().help(),
            delivery));
  }

  @Override
  public void unfilled(Need need, int unanswered, Instant at) {
    outbox.append(new ReferralUnfilled(need.referralIds(), unanswered, at));
  }

  @Override
  public void assignmentCancelled(Need need, String caseId, String therapistId, Instant at) {
    outbox.append(new AssignmentCancelled(caseId, need.referralIds(), therapistId, at));
  }

  private static Event closed(Offer offer, boolean remain) {
    return switch (offer.state()) {
      case Declined(DeclineReason reason, LocalDate until, Instant at) ->
          new OfferDeclined(
              offer.offerId(), offer.referralIds(), offer.therapistId(), at, reason, until, remain);
      case Expired(Instant at) ->
          new OfferExpired(offer.offerId(), offer.referralIds(), offer.therapistId(), at, remain);
      case Withdrawn(Instant at) ->
          new OfferWithdrawn(offer.offerId(), offer.referralIds(), offer.therapistId(), at, remain);
      case Open _, Accepted _ ->
          throw new IllegalArgumentException("still stands: " + offer.offerId());
    };
  }
}
