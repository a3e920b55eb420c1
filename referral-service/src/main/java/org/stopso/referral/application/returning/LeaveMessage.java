package org.stopso.referral.application.returning;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.transaction.Transactions;
import org.stopso.referral.application.Correspondence;
import org.stopso.referral.application.intake.Codebook;
import org.stopso.terms.MessageAuthor;

/** Lets whoever has a return code write to the coordinators, who find it in their queue. */
@Service
public class LeaveMessage {

  private final Codebook codebook;
  private final Correspondence correspondence;
  private final Transactions transactions;

  LeaveMessage(Codebook codebook, Correspondence correspondence, Transactions transactions) {
    this.codebook = codebook;
    this.correspondence = correspondence;
    this.transactions = transactions;
  }

  /**
   * Leaves it, in the transaction under way where there is one.
   *
   * @return when it was left
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code
   */
  public Instant leave(String typedCode, Personal<String> text) {
    return transactions.inTransaction(
        () -> {
          Codebook.Entry entry = codebook.entry(typedCode);
          return correspondence
              .write(
                  entry.referral(), entry.correspondent(), MessageAuthor.PERSON, entry.who(), text)
              .at();
        });
  }
}
