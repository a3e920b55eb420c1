package org.stopso.referral.application;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Step;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.queue.QueueItem.Kind;

/** The item in the coordinators' queue that a held referral has for as long as it is held. */
@Component
public final class Holds {

  private final Tasks tasks;

  Holds(Tasks tasks) {
    this.tasks = tasks;
  }

  /** Somebody has to look at {@code referral}, about which nothing was ever left to do. */
  void first(Referral referral) {
    Step hold = referral.progress().lastMove();
    tasks.first(kind(hold), referral, isUrgent(hold, referral), hold.who(), hold.at());
  }

  /** Somebody has to look at {@code referral}. */
  void begin(Referral referral) {
    Step hold = referral.progress().lastMove();
    tasks.begin(kind(hold), referral, isUrgent(hold, referral), hold.who(), hold.at());
  }

  private static Kind kind(Step hold) {
    return hold.cause() == Cause.PARTNER_WITHDREW ? Kind.PARTNER_WITHDREW : Kind.HELD_REFERRAL;
  }

  private static boolean isUrgent(Step hold, Referral referral) {
    return hold.cause() == Cause.HELD_BY_SCREENING && referral.screening().urgent();
  }

  /**
   * The other of a couple is gone. A coordinator hears of whom that leaves, also where it is held
   * already, or has a therapist who is about to lose both.
   */
  void partnerGone(Referral left, Instant at) {
    tasks.begin(Kind.PARTNER_WITHDREW, left, false, Referral.PARTNER, at);
  }

  /** It is not held any more. */
  void end(Referral referral) {
    Step move = referral.progress().lastMove();
    tasks.end(Kind::hold, referral.id(), move.who(), move.at());
  }
}
