package org.stopso.referral.adapter.messaging;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.stopso.contracts.AssignmentCancelled;
import org.stopso.contracts.CaseEnded;
import org.stopso.contracts.OfferDeclined;
import org.stopso.contracts.OfferExpired;
import org.stopso.contracts.OfferMade;
import org.stopso.contracts.OfferWithdrawn;
import org.stopso.contracts.ReferralUnfilled;
import org.stopso.contracts.ReferralWaiting;
import org.stopso.contracts.SessionLogged;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.kit.inbox.EventHandlers;
import org.stopso.kit.inbox.Inbox;
import org.stopso.referral.application.following.FollowCasework;
import org.stopso.referral.application.following.FollowMatching;
import org.stopso.referral.application.following.FollowUnfilled;
import org.stopso.referral.domain.Progress.Forecast;

/** What this service listens to, and what each event calls for. */
@Configuration(proxyBeanMethods = false)
class Consumers {

  @Bean
  Consumer<Message<byte[]>> matching(Inbox inbox, FollowMatching follow, FollowUnfilled unfilled) {
    return inbox.consumer(
        offers(follow)
            .on(
                ReferralWaiting.class,
                event -> follow.waiting(event.referralIds(), forecast(event.forecast())))
            .on(
                ReferralUnfilled.class,
                event -> unfilled.unfilled(event.referralIds(), event.unfilledAt()))
            .on(
                TherapistAssigned.class,
                event -> follow.assigned(event.referralIds(), event.caseId(), event.therapistId()))
            .on(
                AssignmentCancelled.class,
                event -> follow.assignmentCancelled(event.referralIds(), event.caseId())));
  }

  @Bean
  Consumer<Message<byte[]>> casework(Inbox inbox, FollowCasework follow) {
    return inbox.consumer(
        EventHandlers.handlers()
            .on(
                SessionLogged.class,
                event -> follow.sessionLogged(event.referralIds(), event.caseId()))
            .on(
                CaseEnded.class,
                event -> follow.caseEnded(event.referralIds(), event.caseId(), event.reason())));
  }

  private static EventHandlers offers(FollowMatching follow) {
    return EventHandlers.handlers()
        .on(OfferMade.class, event -> follow.offered(event.referralIds()))
        .on(
            OfferDeclined.class,
            event -> follow.offerGone(event.referralIds(), event.openOffersRemain()))
        .on(
            OfferExpired.class,
            event -> follow.offerGone(event.referralIds(), event.openOffersRemain()))
        .on(
            OfferWithdrawn.class,
            event -> follow.offerGone(event.referralIds(), event.openOffersRemain()));
  }

  private static @Nullable Forecast forecast(ReferralWaiting.@Nullable Forecast forecast) {
    return forecast == null ? null : new Forecast(forecast.fromDays(), forecast.toDays());
  }
}
