package org.stopso.referral.domain.request;

import org.stopso.kit.personal.Personal;

/** A request for help in which nothing is amiss. */
public record Request(Need need, Particulars particulars) {

  /**
   * Whether a professional sends somebody whose consent they have not recorded (docs/domain.md
   * §2.2): kept, but a person looks first.
   */
  public boolean lacksConsentOfPerson() {
    Personal<Referrer> referrer = particulars.referrer();
    return referrer != null && !referrer.open().consentOfPersonRecorded();
  }
}
