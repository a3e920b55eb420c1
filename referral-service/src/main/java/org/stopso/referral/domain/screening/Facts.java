package org.stopso.referral.domain.screening;

import org.stopso.referral.domain.request.Need;
import org.stopso.referral.domain.request.Request;
import org.stopso.referral.domain.request.ScreeningAnswers;
import org.stopso.terms.AgeBand;
import org.stopso.terms.ClientGroup;

/** What the screening rules look at. */
public record Facts(Need need, ScreeningAnswers answers, boolean consentOfPersonMissing) {

  /** The facts of a request. */
  public static Facts of(Request request) {
    return new Facts(
        request.need(), request.particulars().answers().open(), request.lacksConsentOfPerson());
  }

  boolean under18() {
    return need.ageBand() == AgeBand.UNDER_18;
  }

  boolean names(ClientGroup group) {
    return need.clientGroups().contains(group);
  }

  boolean ownBehaviour() {
    return need.ownBehaviour();
  }
}
