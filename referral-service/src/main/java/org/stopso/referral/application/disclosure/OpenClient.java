package org.stopso.referral.application.disclosure;

import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.problem.NotFound;
import org.stopso.referral.domain.DataSubject;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.request.Particulars;

/** Opens who the client is to the case that the client was assigned to, and to no other. */
@Service
public class OpenClient {

  private final Referrals referrals;
  private final Audit audit;

  OpenClient(Referrals referrals, Audit audit) {
    this.referrals = referrals;
    this.audit = audit;
  }

  /**
   * The client of {@code caseId}.
   *
   * @throws NotFound when that is not the case of this referral, or nobody's
   */
  public Client open(String referralId, String caseId, String service) {
    Referral referral =
        referrals
            .find(referralId)
            .filter(found -> found.state().disclosed() && found.isIn(caseId))
            .orElseThrow(NotFound::new);
    Particulars particulars = referrals.open(referralId).orElseThrow(NotFound::new).particulars();
    audit.record(service, "referral.client", DataSubject.of(referralId), null);
    return new Client(referral, particulars);
  }

  /** A client, opened. */
  public record Client(Referral referral, Particulars particulars) {}
}
