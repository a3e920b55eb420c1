package org.stopso.referral.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stopso.kit.audit.Audit;
import org.stopso.referral.domain.Announcements;
import org.stopso.referral.domain.DataSubject;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.Step;
import org.stopso.referral.domain.belongings.Belongings;

/**
 * Erases a referral, with all that has to go with it. Always within a transaction, as the last that
 * happens there: the key goes at the very end, since no rollback brings one back. A crash between
 * that and the commit leaves a referral without a key, which {@link FinishErasures} finds.
 */
@Component
public final class Erasure {

  private final Referrals referrals;
  private final Announcements announcements;
  private final Traces traces;
  private final Audit audit;

  Erasure(Referrals referrals, Announcements announcements, Traces traces, Audit audit) {
    this.referrals = referrals;
    this.announcements = announcements;
    this.traces = traces;
    this.audit = audit;
  }

  /** {@code referral} is erased from now on, on the word of {@code who}. */
  public Referral erase(Referral referral, String who) {
    Referral erased = referral.erased(who, traces.moment().now()).orElseThrow();
    announcements.erased(erased);
    traces.remove(referral, erased);
    audit.record(who, "referral.erased", DataSubject.of(referral.id()), null);
    referrals.erase(referral, erased.alone());
    return erased;
  }

  /** Whatever else there is of a referral, and who is left behind by it. */
  @Component
  record Traces(List<Belongings> belongings, Tasks tasks, Changes changes, Moment moment) {

    void remove(Referral referral, Referral erased) {
      Step erasure = erased.progress().lastMove();
      tasks.end(kind -> true, referral.id(), erasure.who(), erasure.at());
      changes.tellPartner(referral.state(), erased);
      belongings.forEach(each -> each.forget(referral.id()));
    }
  }
}
