package org.stopso.referral.domain.request;

import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;

/**
 * A request for help in which nothing is amiss.
 *
 * @param householdCode as it was typed: of the household that the person was asked to join
 */
public record Request(
    Need need, Particulars particulars, @Nullable Personal<String> householdCode) {

  /**
   * Whether a professional sends somebody whose consent they have not recorded (docs/domain.md
   * §2.2): kept, but a person looks first.
   */
  public boolean lacksConsentOfPerson() {
    Personal<Referrer> referrer = particulars.referrer();
    return referrer != null && !referrer.open().consentOfPersonRecorded();
  }
}
