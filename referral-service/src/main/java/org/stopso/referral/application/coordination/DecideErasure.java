package org.stopso.referral.application.coordination;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.referral.application.Erasure;
import org.stopso.referral.application.Tasks;
import org.stopso.referral.domain.DataSubject;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.erasure.ErasureRequest;
import org.stopso.referral.domain.erasure.ErasureRequest.Refusal;
import org.stopso.referral.domain.erasure.ErasureRequests;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.queue.QueueItem.Kind;

/**
 * A coordinator grants somebody's request to be erased, or refuses it with a reason that the person
 * is told (docs/domain.md §8). Granting leaves no reason behind: what was written about somebody
 * goes with them.
 */
@Service
public class DecideErasure {

  private final Referrals referrals;
  private final ErasureRequests requests;
  private final Outcomes outcomes;
  private final Decisions.Timed timed;

  DecideErasure(
      Referrals referrals, ErasureRequests requests, Outcomes outcomes, Decisions.Timed timed) {
    this.referrals = referrals;
    this.requests = requests;
    this.outcomes = outcomes;
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
   * @throws Refused when nobody asked for it
   * @throws Stale when somebody else has decided, or it has changed since
   */
  public Referral decide(Order order, Decision decision) {
    return timed
        .transactions()
        .inTransaction(
            () -> {
              Referral referral = referrals.find(order.referralId()).orElseThrow(NotFound::new);
              return decision == Decision.GRANTED
                  ? granted(referral, order)
                  : refused(referral, order);
            });
  }

  private Referral granted(Referral referral, Order order) {
    if (referral.hasDone(order.by(), Cause.ERASED, order.version())) {
      return referral;
    }
    open(referral, order);
    return outcomes.grant(referral, order);
  }

  private Referral refused(Referral referral, Order order) {
    if (isRepeated(referral, order)) {
      return referral;
    }
    outcomes.refuse(referral, open(referral, order), order, timed.now());
    return referral;
  }

  private boolean isRepeated(Referral referral, Order order) {
    return refusalOf(referral)
            .filter(no -> no.by().equals(order.by()))
            .filter(no -> no.reason().open().equals(order.reason().open()))
            .isPresent()
        && referral.version() == order.version();
  }

  private ErasureRequest open(Referral referral, Order order) {
    Fresh.require(referral, order.version());
    refusalOf(referral)
        .ifPresent(
            no -> {
              throw new Stale(no.by(), no.at(), referral.version());
            });
    return requests.find(referral.id()).orElseThrow(() -> new Refused("no-erasure-request"));
  }

  private Optional<Refusal> refusalOf(Referral referral) {
    return requests.find(referral.id()).flatMap(request -> Optional.ofNullable(request.refusal()));
  }

  /** What either decision leads to. */
  @Component
  record Outcomes(Erasure erasure, ErasureRequests requests, Tasks tasks, Audit audit) {

    Referral grant(Referral referral, Order order) {
      return erasure.erase(referral, order.by());
    }

    void refuse(Referral referral, ErasureRequest request, Order order, Instant now) {
      requests.keep(request.refused(order.by(), now, order.reason()));
      tasks.end(Kind.ERASURE_REQUEST::equals, referral.id(), order.by(), now);
      audit.record(
          order.by(),
          "referral.erasure-refused",
          DataSubject.of(referral.id()),
          order.reason().open());
    }
  }
}
