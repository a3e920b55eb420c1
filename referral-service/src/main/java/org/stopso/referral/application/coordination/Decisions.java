package org.stopso.referral.application.coordination;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.transaction.Transactions;
import org.stopso.referral.application.Changes;
import org.stopso.referral.application.Moment;
import org.stopso.referral.domain.DataSubject;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.lifecycle.Cause;

/**
 * Carries a coordinator's decision out: once, on what they had seen, where the table allows it, and
 * in the audit log.
 */
@Component
class Decisions {

  private final Referrals referrals;
  private final Changes changes;
  private final Audit audit;
  private final Timed timed;

  Decisions(Referrals referrals, Changes changes, Audit audit, Timed timed) {
    this.referrals = referrals;
    this.changes = changes;
    this.audit = audit;
    this.timed = timed;
  }

  Referral decide(
      Order order, Cause cause, BiFunction<Referral, Instant, Optional<Referral>> move) {
    return timed.transactions().inTransaction(() -> decided(order, cause, move));
  }

  private Referral decided(
      Order order, Cause cause, BiFunction<Referral, Instant, Optional<Referral>> move) {
    Referral referral = referrals.find(order.referralId()).orElseThrow(NotFound::new);
    if (referral.hasDone(order.by(), cause, order.version())) {
      return referral;
    }
    Fresh.require(referral, order.version());
    Referral moved =
        move.apply(referral, timed.now()).orElseThrow(() -> new Refused("referral-not-there"));
    changes.keep(referral, moved, order.reason());
    audit.record(
        order.by(),
        "referral." + cause.name().toLowerCase(Locale.ROOT),
        DataSubject.of(referral.id()),
        order.reason().open());
    return moved;
  }

  /** A transaction, and the time it is in. */
  @Component
  record Timed(Transactions transactions, Moment moment) {

    Instant now() {
      return moment.now();
    }
  }
}
