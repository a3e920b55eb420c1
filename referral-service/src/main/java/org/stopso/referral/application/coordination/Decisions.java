package org.stopso.referral.application.coordination;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
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

  /** A decision of which nothing is kept but that it was made, and why. */
  Referral decide(
      Order order, Cause cause, BiFunction<Referral, Instant, Optional<Referral>> move) {
    return decide(order, cause, anything -> true, move);
  }

  /**
   * @param same whether what is kept of the decision is what is ordered now: the same order sent
   *     again changes nothing, and a corrected one is not taken for it
   */
  Referral decide(
      Order order,
      Cause cause,
      Predicate<Referral> same,
      BiFunction<Referral, Instant, Optional<Referral>> move) {
    return timed.transactions().inTransaction(() -> decided(order, cause, same, move));
  }

  private Referral decided(
      Order order,
      Cause cause,
      Predicate<Referral> same,
      BiFunction<Referral, Instant, Optional<Referral>> move) {
    Referral referral = referrals.find(order.referralId()).orElseThrow(NotFound::new);
    if (referral.hasDone(order.by(), cause, order.version())
        && isReason(order)
        && same.test(referral)) {
      return referral;
    }
    Fresh.require(referral, order.version());
    Referral moved =
        move.apply(referral, timed.now()).orElseThrow(() -> new Refused("referral-not-there"));
    changes.keep(referral, moved, order.reason());
    audit.record(
        order.by(),
        "referral." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        DataSubject.of(referral.id()),
        order.reason().open());
    return moved;
  }

  /** Whether the decision that was made on what they had seen was made for that reason. */
  private boolean isReason(Order order) {
    return referrals
        .open(order.referralId())
        .map(opened -> opened.reasons().get(order.version() + 1))
        .filter(reason -> reason.open().equals(order.reason().open()))
        .isPresent();
  }

  /** A transaction, and the time it is in. */
  @Component
  record Timed(Transactions transactions, Moment moment) {

    Instant now() {
      return moment.now();
    }
  }
}
