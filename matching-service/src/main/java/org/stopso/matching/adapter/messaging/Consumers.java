package org.stopso.matching.adapter.messaging;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.stopso.contracts.AssignmentRefused;
import org.stopso.contracts.CaseEnded;
import org.stopso.contracts.ReferralErased;
import org.stopso.contracts.ReferralHeld;
import org.stopso.contracts.ReferralReleased;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.kit.inbox.EventHandlers;
import org.stopso.kit.inbox.Inbox;
import org.stopso.matching.application.changes.EndAssignment;
import org.stopso.matching.application.changes.EndAssignment.Ending;
import org.stopso.matching.application.changes.WithdrawNeed;
import org.stopso.matching.application.offering.OfferReferral;

/** Which event starts which use case. */
@Configuration(proxyBeanMethods = false)
class Consumers {

  @Bean
  Consumer<Message<byte[]>> referrals(
      Inbox inbox,
      Submission submission,
      OfferReferral offerReferral,
      WithdrawNeed withdrawNeed,
      EndAssignment endAssignment) {
    return inbox.consumer(
        EventHandlers.handlers()
            .on(ReferralSubmitted.class, e -> offerReferral.submitted(submission.need(e)))
            .on(ReferralHeld.class, e -> withdrawNeed.held(e.referralId()))
            .on(
                ReferralReleased.class,
                e -> offerReferral.released(e.referralId(), e.clearance(), e.priority()))
            .on(ReferralWithdrawn.class, e -> withdrawNeed.withdrawn(e.referralId()))
            .on(ReferralErased.class, e -> withdrawNeed.withdrawn(e.referralId()))
            .on(
                AssignmentRefused.class,
                e -> endAssignment.refused(e.referralId(), e.caseId(), e.therapistId())));
  }

  @Bean
  Consumer<Message<byte[]>> casework(Inbox inbox, EndAssignment endAssignment) {
    return inbox.consumer(
        EventHandlers.handlers()
            .on(CaseEnded.class, e -> endAssignment.ended(e.referralIds().getFirst(), ending(e))));
  }

  private static Ending ending(CaseEnded event) {
    return new Ending(event.caseId(), event.therapistId(), event.reason(), event.endedAt());
  }
}
