package org.stopso.referral.application;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.domain.Announcements;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.Step;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.queue.QueueItem.Kind;
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
  private final Tasks tasks;

  Changes(Referrals referrals, Announcements announcements, Holds holds, Tasks tasks) {
    this.referrals = referrals;
    this.announcements = announcements;
    this.holds = holds;
    this.tasks = tasks;
  }

  /** A referral begins. It is kept last: until then its data key is being made. */
  public void begin(Referral referral, Particulars particulars) {
    announcements.submitted(referral);
    if (referral.state() == State.HELD) {
      holds.first(referral);
    }
    referrals.add(referral, particulars);
    tellPartner(State.AWAITING_PARTNER, referral);
  }

  /** What was {@code before} is {@code after} now; {@code reason}: in the words of who did it. */
  public void keep(Referral before, Referral after, @Nullable Personal<String> reason) {
    if (after.equals(before)) {
      return;
    }
    referrals.save(before, after, reason);
    if (after.state() != before.state()) {
      follow(before, after);
      tellPartner(before.state(), after);
    }
  }

  /** The referral of the other of a couple, if there is one, and it knows of this one. */
  public Optional<Referral> partnerOf(Referral referral) {
    return Optional.ofNullable(referral.household().partner())
        .flatMap(referrals::find)
        .filter(partner -> referral.id().equals(partner.household().partner()));
  }

  private void follow(Referral before, Referral after) {
    boolean wasHeld = before.state() == State.HELD;
    if (wasHeld) {
      holds.end(after);
    }
    if (!after.state().seeking()) {
      Step move = after.progress().lastMove();
      tasks.end(kind -> kind == Kind.UNFILLED, after.id(), move.who(), move.at());
    }
    switch (after.state()) {
      case HELD -> hold(after);
      case WITHDRAWN, SIGNPOSTED, CLOSED -> announcements.withdrawn(after);
      case MATCHING, AWAITING_PARTNER -> {
        if (wasHeld) {
          announcements.released(after);
        }
      }
      default -> {}
    }
  }

  /** What becomes of one of a couple has consequences for the other, who learns nothing of it. */
  public void tellPartner(State before, Referral after) {
    Instant at = after.progress().since();
    if (after.state() == State.MATCHING) {
      partnerOf(after).ifPresent(other -> keep(other, other.partnerReady(at), null));
    } else if (before.open() && !after.state().open() && after.state() != State.ENDED) {
      partnerOf(after)
          .filter(other -> other.state().open())
          .ifPresent(other -> leaveBehind(other, at));
    }
  }

  private void leaveBehind(Referral other, Instant at) {
    Referral left = other.partnerGone(at);
    keep(other, left, null);
    if (left.state() == other.state()) {
      holds.partnerGone(left, at);
    }
  }

  private void hold(Referral referral) {
    announcements.held(referral);
    holds.begin(referral);
  }
}
