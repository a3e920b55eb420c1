package org.stopso.referral.application.coordination;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.referral.application.Erasure;
import org.stopso.referral.application.Tasks;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.Step;
import org.stopso.referral.domain.erasure.ErasureRequest;
import org.stopso.referral.domain.erasure.ErasureRequests;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.queue.QueueItem.Kind;

/**
 * A coordinator grants somebody's request to be erased, or refuses it with a reason that the person
 * is told (docs/domain.md §8). Refusing is a step of the referral's history like any decision;
 * granting leaves no reason behind: what was written about somebody goes with them.
 */
@Service
public class DecideErasure {

  private final Referrals referrals;
  private final Decisions decisions;
  private final Requests requests;
  private final Decisions.Timed timed;

  DecideErasure(
      Referrals referrals, Decisions decisions, Requests requests, Decisions.Timed timed) {
    this.referrals = referrals;
    this.decisions = decisions;
    this.requests = requests;
    this.timed = timed;
  }

  /** What a coordinator says. */
  public enum Decision {
    GRANTED,
    REFUSED
  }

  /**
   * Carries {@code decision} out; the same again changes nothing.
   *
   * @throws NotFound when there is no such referral
   * @throws Refused {@code no-erasure-request} when nobody ever asked for it, {@code
   *     erasure-decided} when nobody has asked again since it was decided: by whom, and when
   * @throws Stale when somebody else has decided, or it has changed since
   */
  public Referral decide(Order order, Decision decision) {
    return decision == Decision.GRANTED ? grant(order) : refuse(order);
  }

  private Referral grant(Order order) {
    return timed
        .transactions()
        .inTransaction(
            () -> granted(referrals.find(order.referralId()).orElseThrow(NotFound::new), order));
  }

  private Referral granted(Referral referral, Order order) {
    if (referral.hasDone(order.by(), Cause.ERASED, order.version())) {
      return referral;
    }
    Fresh.require(referral, order.version());
    requests.open(referral);
    return requests.erasure().erase(referral, order.by());
  }

  private Referral refuse(Order order) {
    return decisions.decide(
        order,
        Cause.ERASURE_REFUSED,
        (referral, now) -> {
          requests.refuse(referral, order, now);
          return Optional.of(referral.erasureRefused(order.by(), now));
        });
  }

  /** What was asked, and what becomes of it. */
  @Component
  record Requests(ErasureRequests kept, Erasure erasure, Tasks tasks) {

    /** The one that has still to be decided. */
    ErasureRequest open(Referral referral) {
      return kept.find(referral.id())
          .filter(ErasureRequest::isOpen)
          .orElseThrow(() -> none(referral));
    }

    void refuse(Referral referral, Order order, Instant now) {
      kept.keep(open(referral).refused(order.by(), now, order.reason()));
      tasks.end(Kind.ERASURE_REQUEST::equals, referral.id(), order.by(), now);
    }

    private static Refused none(Referral referral) {
      return referral
          .progress()
          .erasureDecision()
          .map(Requests::decided)
          .orElseGet(() -> new Refused("no-erasure-request"));
    }

    private static Refused decided(Step decision) {
      return new Refused("erasure-decided")
          .naming("decidedBy", decision.who())
          .naming("decidedAt", decision.at().toString());
    }
  }
}
