package org.stopso.referral.application.disclosure;

import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.NotFound;
import org.stopso.referral.application.disclosure.TellRecipient.Recipient;
import org.stopso.referral.domain.DataSubject;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Referrer;

/**
 * Tells, at the moment of sending, where the professional who referred somebody is written to. Like
 * a client who asked for discretion: colleagues may share that mailbox.
 */
@Service
public class TellReferrer {

  private static final String LANGUAGE = "en";

  private final Referrals referrals;
  private final Audit audit;

  TellReferrer(Referrals referrals, Audit audit) {
    this.referrals = referrals;
    this.audit = audit;
  }

  /**
   * The referrer's address.
   *
   * @throws NotFound when there is no such referral, it was erased, or nobody referred it
   */
  public Recipient tell(String referralId, String service) {
    Personal<Referrer> referrer =
        referrals.open(referralId).orElseThrow(NotFound::new).particulars().referrer();
    if (referrer == null) {
      throw new NotFound();
    }
    audit.record(service, "referral.referrer", DataSubject.of(referralId), null);
    return new Recipient(
        referrer.map(Referrer::email).map(address -> new Contact.Email(address, true, true)),
        LANGUAGE);
  }
}
