package org.stopso.referral.application.disclosure;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.returncode.ReturnCode;
import org.stopso.kit.transaction.Transactions;
import org.stopso.referral.application.disclosure.TellRecipient.Recipient;
import org.stopso.referral.application.intake.Codebook;
import org.stopso.referral.domain.DataSubject;

/**
 * Tells, when a client is about to read that their request was received, where to write, and the
 * code of their own that they are given with it where a professional sent the request. No code is
 * minted for whom no such message reaches.
 */
@Service
public class TellReception {

  private final TellRecipient recipients;
  private final Codebook codebook;
  private final Audit audit;
  private final Transactions transactions;

  TellReception(
      TellRecipient recipients, Codebook codebook, Audit audit, Transactions transactions) {
    this.recipients = recipients;
    this.codebook = codebook;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Where to, and with which code; asked again, the same.
   *
   * @throws NotFound as {@link TellRecipient#tell} does
   */
  public Reception tell(String referralId, String service) {
    return transactions.inTransaction(() -> told(referralId, service));
  }

  private Reception told(String referralId, String service) {
    Recipient recipient = recipients.tell(referralId, service);
    return new Reception(
        recipient, recipient.email() == null ? null : clientsCode(referralId, service));
  }

  private @Nullable ReturnCode clientsCode(String referralId, String service) {
    return codebook
        .ownOf(referralId)
        .map(
            code -> {
              audit.record(service, "referral.code", DataSubject.of(referralId), null);
              return code;
            })
        .orElse(null);
  }

  /** Where to, and the client's own code where they have none yet. */
  public record Reception(Recipient recipient, @Nullable ReturnCode code) {}
}
