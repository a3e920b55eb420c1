package org.stopso.notification.adapter.messaging;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.stopso.contracts.AssignmentCancelled;
import org.stopso.contracts.OfferMade;
import org.stopso.contracts.ReferralReleased;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.notification.application.HoldBack;
import org.stopso.notification.application.TellPeople;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Recipient;
import org.stopso.terms.ScreeningOutcome;

/** What an event means for the people concerned: docs/domain.md §5. */
@Component
class EventsToMessages {

  private final TellPeople people;
  private final HoldBack heldBack;

  EventsToMessages(TellPeople people, HoldBack heldBack) {
    this.people = people;
    this.heldBack = heldBack;
  }

  void requestReceived(ReferralSubmitted event) {
    Recipient client = Recipient.client(event.referralId());
    Message received = new Message.RequestReceived(event.referralId());
    if (mayReachClient(event)) {
      people.tell(client, received);
    } else {
      heldBack.hold(client, received);
    }
  }

  /** As the event says; one that does not say is of before it could, and taken the careful way. */
  static boolean mayReachClient(ReferralSubmitted event) {
    return Objects.requireNonNullElse(
        event.mayReachClient(), event.screening().outcome() == ScreeningOutcome.PROCEED);
  }

  void released(ReferralReleased event) {
    heldBack.letGo(
        Recipient.client(event.referralId()), new Message.RequestReceived(event.referralId()));
  }

  void withdrawn(ReferralWithdrawn event) {
    heldBack.drop(
        Recipient.client(event.referralId()), new Message.RequestReceived(event.referralId()));
  }

  void offer(OfferMade event) {
    people.tell(
        Recipient.therapist(event.therapistId()),
        new Message.Offer(event.offerId(), event.region(), event.delivery(), event.expiresAt()));
  }

  void assigned(TherapistAssigned event) {
    people.tell(
        Recipient.therapist(event.therapistId()), new Message.ClientAssigned(event.caseId()));
    for (String referralId : event.referralIds()) {
      people.tell(Recipient.client(referralId), new Message.TherapistFound(event.caseId()));
    }
  }

  void cancelled(AssignmentCancelled event) {
    people.tell(
        Recipient.therapist(event.therapistId()), new Message.AssignmentCancelled(event.caseId()));
  }
}
