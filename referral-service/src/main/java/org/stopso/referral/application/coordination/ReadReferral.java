package org.stopso.referral.application.coordination;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.problem.NotFound;
import org.stopso.referral.domain.Reference;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.Referrals.Opened;

/** Opens a referral to a coordinator, with who the client is; every time is in the audit log. */
@Service
public class ReadReferral {

  private final Referrals referrals;
  private final Audit audit;

  ReadReferral(Referrals referrals, Audit audit) {
    this.referrals = referrals;
    this.audit = audit;
  }

  /**
   * The one with this id.
   *
   * @throws NotFound when there is none
   */
  public Dossier read(String referralId, String by) {
    return opened(referrals.find(referralId), by);
  }

  /**
   * The one with this reference, however it was typed.
   *
   * @throws NotFound when there is none
   */
  public Dossier search(String typedReference, String by) {
    return opened(Reference.read(typedReference).flatMap(referrals::findByReference), by);
  }

  private Dossier opened(Optional<Referral> found, String by) {
    Referral referral = found.orElseThrow(NotFound::new);
    audit.record(by, "referral.read", "referral:" + referral.id(), null);
    return new Dossier(referral, referrals.open(referral.id()));
  }

  /** A referral and what is sealed of it; empty once it is erased. */
  public record Dossier(Referral referral, Optional<Opened> opened) {}
}
