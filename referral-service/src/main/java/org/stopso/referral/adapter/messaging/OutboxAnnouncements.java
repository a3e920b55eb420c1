package org.stopso.referral.adapter.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stopso.contracts.AssignmentRefused;
import org.stopso.contracts.ReferralHeld;
import org.stopso.contracts.ReferralReleased;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.kit.outbox.Outbox;
import org.stopso.referral.domain.Announcements;
import org.stopso.referral.domain.Progress.Release;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.lifecycle.Cause;

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
    outbox.append(Submission.of(referral));
    requests.count(referral);
  }

  @Override
  public void held(Referral referral) {
    boolean screened = referral.progress().lastMove().cause() == Cause.HELD_BY_SCREENING;
    outbox.append(
        new ReferralHeld(
            referral.id(),
            referral.progress().since(),
            screened && referral.screening().urgent(),
            screened ? referral.screening().codes() : List.of()));
  }

  @Override
  public void released(Referral referral) {
    Release release = referral.progress().release();
    outbox.append(
        new ReferralReleased(
            referral.id(),
            referral.progress().since(),
            referral.clearance().orElseThrow(),
            release == null ? ORDINARY_PRIORITY : release.priority()));
  }

  @Override
  public void withdrawn(Referral referral) {
    outbox.append(
        new ReferralWithdrawn(
            referral.id(), referral.progress().since(), referral.progress().caseId()));
  }

  @Override
  public void assignmentRefused(Referral referral, String caseId, String therapistId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    outbox.append(new AssignmentRefused(referral.id(), caseId, therapistId, now));
  }
}
