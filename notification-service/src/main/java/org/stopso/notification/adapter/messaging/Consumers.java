package org.stopso.notification.adapter.messaging;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.stopso.contracts.AssignmentCancelled;
import org.stopso.contracts.CaseEnded;
import org.stopso.contracts.MessageLeft;
import org.stopso.contracts.OfferMade;
import org.stopso.contracts.ReferralErased;
import org.stopso.contracts.ReferralReleased;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.kit.inbox.EventHandlers;
import org.stopso.kit.inbox.Inbox;

/** Which event tells whom what, by topic. */
@Configuration(proxyBeanMethods = false)
class Consumers {

  @Bean
  Consumer<Message<byte[]>> referrals(Inbox inbox, EventsToMessages messages) {
    return inbox.consumer(
        EventHandlers.handlers()
            .on(ReferralSubmitted.class, messages::requestReceived)
            .on(ReferralReleased.class, messages::released)
            .on(ReferralWithdrawn.class, messages::withdrawn)
            .on(ReferralErased.class, messages::erased)
            .on(MessageLeft.class, messages::left));
  }

  @Bean
  Consumer<Message<byte[]>> matching(Inbox inbox, EventsToMessages messages) {
    return inbox.consumer(
        EventHandlers.handlers()
            .on(OfferMade.class, messages::offer)
            .on(TherapistAssigned.class, messages::assigned)
            .on(AssignmentCancelled.class, messages::cancelled));
  }

  @Bean
  Consumer<Message<byte[]>> casework(Inbox inbox, EventsToMessages messages) {
    return inbox.consumer(EventHandlers.handlers().on(CaseEnded.class, messages::ended));
  }
}
