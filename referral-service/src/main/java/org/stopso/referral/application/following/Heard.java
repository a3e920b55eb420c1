package org.stopso.referral.application.following;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.stopso.kit.inbox.NotYet;
import org.stopso.referral.application.Changes;
import org.stopso.referral.application.Moment;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.lifecycle.State;

/** Applies an event to the referrals it is about, in the transaction that notes it. */
@Component
class Heard {

  private final Referrals referrals;
  private final Changes changes;
  private final Moment moment;

  Heard(Referrals referrals, Changes changes, Moment moment) {
    this.referrals = referrals;
    this.changes = changes;
    this.moment = moment;
  }

  /**
   * Each of the referrals becomes what {@code move} makes of it.
   *
   * @throws NotYet about a referral that is not here
   */
  void about(List<String> referralIds, BiFunction<Referral, Instant, Referral> move) {
    Instant now = moment.now();
    for (String id : referralIds) {
      Referral before = find(id);
      changes.keep(before, move.apply(before, now), null);
    }
  }

  /**
   * The first of the referrals of which {@code that} is true.
   *
   * @throws NotYet where one of them is not here
   */
  Optional<Referral> first(List<String> referralIds, Predicate<Referral> that) {
    List<Referral> all = referralIds.stream().map(this::find).toList();
    return all.stream().filter(that).findFirst();
  }

  private Referral find(String id) {
    return referrals.find(id).orElseThrow(() -> new NotYet("no such referral: " + id));
  }

  /**
   * As {@link #about}, where it is about the client's case of now. One about an earlier or refused
   * case changes nothing, nor does any about somebody erased, of whom no case is known.
   *
   * @throws NotYet about a case that nobody has told of
   */
  void aboutCase(
      List<String> referralIds, String caseId, BiFunction<Referral, Instant, Referral> move) {
    about(
        referralIds,
        (referral, now) -> {
          if (referral.state() == State.ERASED) {
            return referral;
          }
          if (!referral.knows(caseId)) {
            throw new NotYet("no such case: " + caseId);
          }
          return referral.isIn(caseId) ? move.apply(referral, now) : referral;
        });
  }
}
