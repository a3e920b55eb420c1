package org.stopso.notification.adapter.messaging;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.stopso.contracts.AssignmentCancelled;
import org.stopso.contracts.CaseEnded;
import org.stopso.contracts.MessageLeft;
import org.stopso.contracts.OfferMade;
import org.stopso.contracts.ReferralErased;
import org.stopso.contracts.ReferralReleased;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.notification.application.HoldBack;
import org.stopso.notification.application.TellPeople;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Recipient;
import org.stopso.terms.MessageAuthor;
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
    dropReceived(event.referralId());
  }

  /** What is still to be sent finds nobody: referral-service tells no address any more. */
  void erased(ReferralErased event) {
    dropReceived(event.referralId());
  }

  /** Coordinators find what is for them in their queue. */
  void left(MessageLeft event) {
    if (event.author() == MessageAuthor.COORDINATOR) {
      people.tell(readerOf(event), new Message.Left(event.messageId()));
    }
  }

  private static Recipient readerOf(MessageLeft event) {
    return switch (event.correspondent()) {
      case CLIENT -> Recipient.client(event.referralId());
      case REFERRER -> Recipient.referrer(event.referralId());
    };
  }

  private void dropReceived(String referralId) {
    heldBack.drop(Recipient.client(referralId), new Message.RequestReceived(referralId));
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

  /** Who goes on with another therapist, or never began with this one, is not asked yet. */
  void ended(CaseEnded event) {
    if (event.reason().isOver()) {
      for (String referralId : event.referralIds()) {
        people.tell(Recipient.client(referralId), new Message.FeedbackAsked(event.caseId()));
      }
    }
  }

  void cancelled(AssignmentCancelled event) {
    people.tell(
        Recipient.therapist(event.therapistId()), new Message.AssignmentCancelled(event.caseId()));
  }
}
