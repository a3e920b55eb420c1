package org.stopso.referral.application.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.returncode.ReturnCode;
import org.stopso.kit.transaction.Transactions;
import org.stopso.referral.application.Changes;
import org.stopso.referral.domain.Reference;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.request.Request;
import org.stopso.referral.domain.screening.Facts;
import org.stopso.referral.domain.screening.Screening;

/** Takes a valid request in: screened, kept, and told to the platform. */
@Service
public class SubmitReferral {

  private final Transactions transactions;
  private final Changes changes;
  private final Codebook codebook;
  private final Birth birth;

  SubmitReferral(Transactions transactions, Changes changes, Codebook codebook, Birth birth) {
    this.transactions = transactions;
    this.changes = changes;
    this.codebook = codebook;
    this.birth = birth;
  }

  /**
   * Makes a referral of {@code request}, in the transaction under way where there is one.
   *
   * @throws org.stopso.referral.domain.Referrals.ReferenceTaken by rare chance; nothing was kept,
   *     and once more will do
   */
  public Submitted submit(Request request) {
    ReturnCode code = codebook.mint();
    Referral referral =
        Referral.submitted(
            birth.identifiers().next(),
            Reference.draw(birth.random()),
            request.need(),
            Screening.of(Facts.of(request)),
            codebook.kept(code, request.need().source()),
            birth.clock().instant().truncatedTo(ChronoUnit.MILLIS));
    transactions.inTransaction(() -> changes.begin(referral, request.particulars()));
    return new Submitted(referral, code);
  }

  /** A new referral, and the code that is shown once. */
  public record Submitted(Referral referral, ReturnCode code) {}

  /** Where identity, chance and time come from. */
  @Component
  record Birth(Identifiers identifiers, SecureRandom random, Clock clock) {}
}
