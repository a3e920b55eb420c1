package org.stopso.referral.application.intake;

import org.springframework.stereotype.Service;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.transaction.Transactions;
import org.stopso.referral.application.Moment;
import org.stopso.referral.application.household.Households;
import org.stopso.referral.application.household.Households.Invited;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.household.Invitation;

/**
 * Gives the person with the return code a household code, for somebody close to them to join by.
 */
@Service
public class GiveHouseholdCode {

  private final Codebook codebook;
  private final Households households;
  private final Transactions transactions;
  private final Moment moment;

  GiveHouseholdCode(
      Codebook codebook, Households households, Transactions transactions, Moment moment) {
    this.codebook = codebook;
    this.households = households;
    this.transactions = transactions;
    this.moment = moment;
  }

  /**
   * Whether there is anything to join still.
   *
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code of a client's own
   */
  public boolean isPossible(String typedCode) {
    return Invitation.isPossible(codebook.clients(typedCode).state());
  }

  /**
   * A new one each time; those given before stay good.
   *
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code of a client's own
   * @throws Refused {@code referral-not-open}: nobody could join any more
   */
  public Invited give(String typedCode) {
    return transactions.inTransaction(() -> given(typedCode));
  }

  private Invited given(String typedCode) {
    Referral referral = codebook.clients(typedCode);
    if (!Invitation.isPossible(referral.state())) {
      throw new Refused("referral-not-open");
    }
    return households.invite(referral, moment.now());
  }
}
