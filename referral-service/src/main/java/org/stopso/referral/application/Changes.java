package org.stopso.referral.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.domain.Announcements;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.request.Particulars;

/**
 * Keeps a change together with all that follows from it: what the platform is told, and what
 * coordinators find in their queue. Always within a transaction.
 */
@Component
public final class Changes {

  private final Referrals referrals;
  private final Announcements announcements;
  private final Holds holds;

  Changes(Referrals referrals, Announcements announcements, Holds holds) {
    this.referrals = referrals;
    this.announcements = announcements;
    this.holds = holds;
  }

  /** A referral begins. */
  public void begin(Referral referral, Particulars particulars) {
    referrals.add(referral, particulars);
    announcements.submitted(referral);
    if (referral.state() == State.HELD) {
      hold(referral);
    }
  }

  /** What was {@code before} is {@code after} now; {@code reason}: in the words of who did it. */
  public void keep(Referral before, Referral after, @Nullable Personal<String> reason) {
    if (after.equals(before)) {
      return;
    }
    referrals.save(before, after, reason);
    if (after.state() != before.state()) {
      follow(before, after);
    }
  }

  private void follow(Referral before, Referral after) {
    boolean wasHeld = before.state() == State.HELD;
    if (wasHeld) {
      holds.end(after);
    }
    switch (after.state()) {
      case HELD -> hold(after);
      case WITHDRAWN, SIGNPOSTED, CLOSED -> announcements.withdrawn(after);
      case MATCHING -> {
        if (wasHeld) {
          announcements.released(after);
        }
      }
      default -> {}
    }
  }

  private void hold(Referral referral) {
    announcements.held(referral);
    holds.begin(referral);
  }
}
