package org.stopso.therapist.adapter.messaging;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.stopso.contracts.AssignmentCancelled;
import org.stopso.contracts.OfferDeclined;
import org.stopso.contracts.ReferralErased;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.kit.inbox.EventHandlers;
import org.stopso.kit.inbox.Inbox;
import org.stopso.terms.DeclineReason;
import org.stopso.therapist.casework.application.CancelCase;
import org.stopso.therapist.casework.application.HeedWithdrawal;
import org.stopso.therapist.casework.application.OpenCase;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.registry.application.HeedDecline;

/** One consumer for each topic this service listens to, and what each event leads to. */
@Configuration(proxyBeanMethods = false)
class EventsIn {

  @Bean
  Consumer<Message<byte[]>> matching(
      Inbox inbox, OpenCase openCase, CancelCase cancelCase, HeedDecline heedDecline) {
    return inbox.consumer(
        EventHandlers.handlers()
            .on(TherapistAssigned.class, event -> openCase.open(opening(event)))
            .on(
                AssignmentCancelled.class,
                event -> cancelCase.cancel(event.caseId(), event.cancelledAt()))
            .on(OfferDeclined.class, event -> heed(event, heedDecline)));
  }

  @Bean
  Consumer<Message<byte[]>> referrals(Inbox inbox, HeedWithdrawal heedWithdrawal) {
    return inbox.consumer(
        EventHandlers.handlers()
            .on(
                ReferralWithdrawn.class,
                event -> heedWithdrawal.withdrawn(event.caseId(), event.withdrawnAt()))
            .on(
                ReferralErased.class,
                event -> heedWithdrawal.withdrawn(event.caseId(), event.erasedAt())));
  }

  private static Case opening(TherapistAssigned event) {
    return Case.opening(
        event.caseId(),
        event.therapistId(),
        event.referralIds(),
        event.help(),
        event.delivery(),
        event.assignedAt());
  }

  private static void heed(OfferDeclined event, HeedDecline heedDecline) {
    if (event.reason() == DeclineReason.NO_SPACE) {
      heedDecline.noSpace(event.therapistId());
    } else if (event.reason() == DeclineReason.AWAY) {
      heedDecline.away(event.therapistId(), event.until());
    }
  }
}
