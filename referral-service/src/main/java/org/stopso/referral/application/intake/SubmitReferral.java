package org.stopso.referral.application.intake;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.stopso.kit.returncode.ReturnCode;
import org.stopso.kit.transaction.Transactions;
import org.stopso.kit.vault.Vault;
import org.stopso.referral.application.Changes;
import org.stopso.referral.application.Moment;
import org.stopso.referral.application.household.Households;
import org.stopso.referral.application.household.Households.Company;
import org.stopso.referral.application.household.Households.Invited;
import org.stopso.referral.domain.DataSubject;
import org.stopso.referral.domain.Reference;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referral.Beginning;
import org.stopso.referral.domain.request.Request;
import org.stopso.referral.domain.screening.Facts;
import org.stopso.referral.domain.screening.Screening;

/** Takes a valid request in: screened, kept, told to the platform, and beside whom it belongs. */
@Service
public class SubmitReferral {

  private final Changes changes;
  private final Codebook codebook;
  private final Households households;
  private final Birth birth;

  SubmitReferral(Changes changes, Codebook codebook, Households households, Birth birth) {
    this.changes = changes;
    this.codebook = codebook;
    this.households = households;
    this.birth = birth;
  }

  /**
   * Makes a referral of {@code request}, in the transaction under way where there is one.
   *
   * @throws org.stopso.kit.problem.InvalidRequest with a household code that nobody can join by
   * @throws org.stopso.referral.domain.Referrals.ReferenceTaken by rare chance; nothing was kept,
   *     and once more will do
   */
  public Submitted submit(Request request) {
    return birth.transactions().inTransaction(() -> submitted(request));
  }

  private Submitted submitted(Request request) {
    Instant now = birth.moment().now();
    String id = birth.moment().identifiers().next();
    ReturnCode code = codebook.mint();
    Company company = households.join(request, id, now);
    birth.vault().expect(DataSubject.of(id));
    Referral referral =
        Referral.submitted(
            id,
            Reference.draw(birth.random()),
            request.need(),
            Screening.of(Facts.of(request)),
            codebook.kept(code, request.need().source()),
            new Beginning(company.household(), company.partnerReady(), now));
    company.partner().ifPresent(other -> changes.keep(other, other.accompaniedBy(id), null));
    changes.begin(referral, request.particulars());
    return new Submitted(referral, code, invitation(referral, now));
  }

  /** For one of a couple whose other is still missing. */
  private Optional<Invited> invitation(Referral referral, Instant now) {
    return referral.isCouple() && referral.household().partner() == null
        ? Optional.of(households.invitePartner(referral, now))
        : Optional.empty();
  }

  /**
   * A new referral, and the codes that are shown once: its own, and the one for the other of a
   * couple.
   */
  public record Submitted(Referral referral, ReturnCode code, Optional<Invited> invitation) {}

  /** Where identity, chance, time and data key come from, and the transaction it happens in. */
  @Component
  record Birth(Transactions transactions, Moment moment, SecureRandom random, Vault vault) {}
}
