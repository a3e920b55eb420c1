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
import org.stopso.terms.HelpKind;

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
            .on(ReferralSubmitted.class, e -> submitted(e, submission, offerReferral))
            .on(ReferralHeld.class, e -> withdrawNeed.held(e.referralId()))
            .on(ReferralReleased.class, e -> released(e, offerReferral))
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

  private static void submitted(
      ReferralSubmitted event, Submission submission, OfferReferral offerReferral) {
    String partner = event.partnerId();
    if (partner == null) {
      offerReferral.submitted(submission.need(event));
    } else {
      offerReferral.submitted(submission.need(event), partner);
    }
  }

  private static void released(ReferralReleased event, OfferReferral offerReferral) {
    HelpKind alone = event.help();
    if (alone == null) {
      offerReferral.released(event.referralId(), event.clearance(), event.priority());
    } else {
      offerReferral.releasedAlone(event.referralId(), event.clearance(), event.priority(), alone);
    }
  }

  private static Ending ending(CaseEnded event) {
    return new Ending(event.caseId(), event.therapistId(), event.reason(), event.endedAt());
  }
}
