package org.stopso.referral.application.returning;

import java.util.List;
import org.springframework.stereotype.Service;
import org.stopso.kit.transaction.Transactions;
import org.stopso.referral.application.Moment;
import org.stopso.referral.application.intake.Codebook;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.referral.domain.correspondence.Messages;

/** Shows whoever has a return code their messages, and those for them: by that they are read. */
@Service
public class ReadMessages {

  private final Codebook codebook;
  private final Messages messages;
  private final Transactions transactions;
  private final Moment moment;

  ReadMessages(Codebook codebook, Messages messages, Transactions transactions, Moment moment) {
    this.codebook = codebook;
    this.messages = messages;
    this.transactions = transactions;
    this.moment = moment;
  }

  /**
   * All of them, the oldest first.
   *
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code
   */
  public List<Message> read(String typedCode) {
    return transactions.inTransaction(
        () -> {
          Codebook.Entry entry = codebook.entry(typedCode);
          String referralId = entry.referral().id();
          List<Message> found = messages.of(referralId, entry.correspondent());
          messages.markRead(referralId, entry.correspondent(), moment.now());
          return found;
        });
  }
}
