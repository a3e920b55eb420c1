package org.stopso.referral.adapter.messaging;

import org.stopso.contracts.ReferralSubmitted;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.request.Need;
import org.stopso.referral.domain.request.Preferences;
import org.stopso.referral.domain.screening.Screening;
import org.stopso.terms.HouseholdName;

/** A new referral, as the contract tells it. */
final class Submission {

  private Submission() {}

  static ReferralSubmitted of(Referral referral) {
    Need need = referral.need();
    return new ReferralSubmitted(
        referral.id(),
        referral.progress().since(),
        need.source(),
        need.ageBand(),
        need.clientGroups(),
        need.stage(),
        need.help(),
        need.delivery(),
        need.place().outcode(),
        need.place().prisonId(),
        need.maxTravelKm(),
        wishes(need.preferences()),
        HouseholdName.joined(referral.id(), referral.household().id()),
        referral.household().partner(),
        need.locale(),
        need.researchConsent(),
        screened(referral.screening()),
        referral.mayReachClient());
  }

  private static ReferralSubmitted.Preferences wishes(Preferences preferences) {
    return new ReferralSubmitted.Preferences(
        preferences.therapistGender(),
        preferences.languages(),
        preferences.availability(),
        preferences.feeBand());
  }

  private static ReferralSubmitted.Screening screened(Screening screening) {
    return new ReferralSubmitted.Screening(
        screening.outcome(),
        screening.urgent(),
        screening.clearance().orElse(null),
        screening.codes());
  }
}
