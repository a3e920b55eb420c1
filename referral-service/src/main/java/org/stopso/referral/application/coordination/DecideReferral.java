package org.stopso.referral.application.coordination;

import org.springframework.stereotype.Service;
import org.stopso.referral.application.Changes;
import org.stopso.referral.domain.Progress.Release;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.lifecycle.Cause;

/**
 * A coordinator releases a held referral, holds one, points the person elsewhere, or closes it.
 * Each ends in {@link org.stopso.kit.problem.Stale} where they had not seen the newest, and in
 * {@link org.stopso.kit.problem.Refused} where the table does not allow it; the same again changes
 * nothing.
 */
@Service
public class DecideReferral {

  private final Decisions decisions;
  private final Changes changes;

  DecideReferral(Decisions decisions, Changes changes) {
    this.decisions = decisions;
    this.changes = changes;
  }

  /** Lets it go to matching: of a couple, as far as the other one is concerned too. */
  public Referral release(Order order, Release decision) {
    return decisions.decide(
        order,
        Cause.RELEASED,
        referral -> decision.isAsIn(referral.progress().release()),
        (referral, now) ->
            referral.released(order.by(), decision, changes.partnerOf(referral).orElse(null), now));
  }

  /** Keeps it from matching, or goes on keeping it. */
  public Referral hold(Order order) {
    return decisions.decide(order, Cause.HELD, (referral, now) -> referral.held(order.by(), now));
  }

  /** Others can help better. */
  public Referral signpost(Order order) {
    return end(order, Cause.SIGNPOSTED);
  }

  /** Nothing more will come of it. */
  public Referral close(Order order) {
    return end(order, Cause.CLOSED);
  }

  private Referral end(Order order, Cause cause) {
    return decisions.decide(
        order, cause, (referral, now) -> referral.onWordOf(order.by(), cause, now));
  }
}
