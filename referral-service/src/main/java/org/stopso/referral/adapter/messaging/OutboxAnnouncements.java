package org.stopso.referral.adapter.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stopso.contracts.AssignmentRefused;
import org.stopso.contracts.Event;
import org.stopso.contracts.FeedbackGiven;
import org.stopso.contracts.MessageLeft;
import org.stopso.contracts.ReferralErased;
import org.stopso.contracts.ReferralHeld;
import org.stopso.contracts.ReferralReleased;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.kit.outbox.Outbox;
import org.stopso.referral.domain.Announcements;
import org.stopso.referral.domain.Progress.Release;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Step;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.referral.domain.feedback.Feedback;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.lifecycle.State;

/** Writes what is announced into the outbox, as the contracts say it. */
@Component
final class OutboxAnnouncements implements Announcements {

  private static final int ORDINARY_PRIORITY = 2;

  private final Outbox outbox;
  private final RequestTally requests;
  private final Clock clock;

  OutboxAnnouncements(Outbox outbox, RequestTally requests, Clock clock) {
    this.outbox = outbox;
    this.requests = requests;
    this.clock = clock;
  }

  @Override
  public void submitted(Referral referral) {
    Event submission = Submission.of(referral);
    outbox.append(
        referral.state() == State.HELD ? List.of(submission, hold(referral)) : List.of(submission));
    requests.count(referral);
  }

  @Override
  public void held(Referral referral) {
    outbox.append(hold(referral));
  }

  private static Event hold(Referral referral) {
    boolean screened = referral.progress().lastMove().cause() == Cause.HELD_BY_SCREENING;
    return new ReferralHeld(
        referral.id(),
        referral.progress().since(),
        screened && referral.screening().urgent(),
        screened ? referral.screening().codes() : List.of());
  }

  @Override
  public void released(Referral referral) {
    Release release = referral.progress().release();
    outbox.append(
        new ReferralReleased(
            referral.id(),
            referral.progress().since(),
            referral.clearance().orElseThrow(),
            release == null ? ORDINARY_PRIORITY : release.priority(),
            release == null ? null : release.help()));
  }

  @Override
  public void withdrawn(Referral referral) {
    outbox.append(
        new ReferralWithdrawn(
            referral.id(), referral.progress().since(), referral.progress().caseId()));
  }

  @Override
  public void erased(Referral referral) {
    Step erasure = referral.progress().lastMove();
    State from = erasure.from();
    boolean inCase = from != null && from.open() && from.disclosed();
    outbox.append(
        new ReferralErased(
            referral.id(), erasure.at(), inCase ? referral.progress().caseId() : null));
  }

  @Override
  public void messageLeft(Message message) {
    outbox.append(
        new MessageLeft(
            message.id(),
            message.referralId(),
            message.at(),
            message.correspondent(),
            message.author()));
  }

  @Override
  public void feedbackGiven(Feedback feedback) {
    outbox.append(
        new FeedbackGiven(
            feedback.referralId(),
            feedback.caseId(),
            feedback.at(),
            feedback.ratings().helped(),
            feedback.ratings().listened(),
            feedback.ratings().understanding()));
  }

  @Override
  public void assignmentRefused(Referral referral, String caseId, String therapistId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    outbox.append(new AssignmentRefused(referral.id(), caseId, therapistId, now));
  }
}
