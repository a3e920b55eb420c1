package org.stopso.notification.adapter.messaging;

import org.springframework.stereotype.Component;
import org.stopso.contracts.AssignmentCancelled;
import org.stopso.contracts.OfferMade;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.notification.application.TellPeople;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Recipient;

/** What an event means for the people concerned: docs/domain.md §5. */
@Component
class EventsToMessages {

  private final TellPeople people;

  EventsToMessages(TellPeople people) {
    this.people = people;
  }

  void requestReceived(ReferralSubmitted event) {
    people.tell(
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
