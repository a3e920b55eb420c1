package org.stopso.referral.application.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.transaction.Transactions;
import org.stopso.referral.application.Changes;
import org.stopso.referral.application.Moment;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.lifecycle.Lifecycle;
import org.stopso.referral.domain.lifecycle.State;

/** Lets the person with the return code say that they no longer want it. */
@Service
public class WithdrawReferral {

  private static final String PERSON = "person";

  private final Codebook codebook;
  private final Changes changes;
  private final Transactions transactions;
  private final Moment moment;

  WithdrawReferral(Codebook codebook, Changes changes, Transactions transactions, Moment moment) {
    this.codebook = codebook;
    this.changes = changes;
    this.transactions = transactions;
    this.moment = moment;
  }

  /**
   * Withdraws; once withdrawn, nothing more happens.
   *
   * @return where it is then
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code of a client's own
   * @throws Refused when it is over already
   */
  public State withdraw(String typedCode, @Nullable Personal<String> reason) {
    return transactions.inTransaction(() -> withdrawn(typedCode, reason)).state();
  }

  /**
   * Whether there is anything to withdraw.
   *
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code of a client's own
   */
  public boolean isPossible(String typedCode) {
    return Lifecycle.next(codebook.clients(typedCode).state(), Cause.WITHDRAWN).isPresent();
  }

  /**
   * Whether a therapist has the client, whose sessions end with it (docs/domain.md §2.4).
   *
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code of a client's own
   */
  public boolean endsTherapy(String typedCode) {
    return codebook.clients(typedCode).state().disclosed();
  }

  private Referral withdrawn(String typedCode, @Nullable Personal<String> reason) {
    Referral referral = codebook.clients(typedCode);
    if (referral.state() == State.WITHDRAWN) {
      return referral;
    }
    Referral withdrawn =
        referral
            .onWordOf(PERSON, Cause.WITHDRAWN, moment.now())
            .orElseThrow(() -> new Refused("referral-not-open"));
    changes.keep(referral, withdrawn, reason);
    return withdrawn;
  }
}
