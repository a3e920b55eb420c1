package org.stopso.referral.application.coordination;

import org.springframework.stereotype.Component;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Stale;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.Step;

/** Whether whoever commands something has seen the newest. */
@Component
class Fresh {

  private final Referrals referrals;

  Fresh(Referrals referrals) {
    this.referrals = referrals;
  }

  /**
   * What {@code order} is about, as they saw it.
   *
   * @throws NotFound when there is none
   * @throws Stale when it has changed since
   */
  Referral referral(Order order) {
    Referral referral = referrals.find(order.referralId()).orElseThrow(NotFound::new);
    require(referral, order.version());
    return referral;
  }

  static void require(Referral referral, long version) {
    if (referral.version() != version) {
      Step last = referral.progress().lastChange();
      throw new Stale(last.who(), last.at(), referral.version());
    }
  }
}
