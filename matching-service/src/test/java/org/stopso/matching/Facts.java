package org.stopso.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.contracts.ReferralSubmitted.Preferences;
import org.stopso.contracts.ReferralSubmitted.Screening;
import org.stopso.contracts.TherapistProfile;
import org.stopso.terms.Accreditation;
import org.stopso.terms.AgeBand;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.FeeBand;
import org.stopso.terms.Gender;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;
import org.stopso.terms.ScreeningOutcome;
import org.stopso.terms.Source;

/**
 * Events of a referral and of therapists. A language of their own keeps the people of one test
 * apart from those of another on the same topics.
 */
final class Facts {

  private Facts() {}

  static String id() {
    return UUID.randomUUID().toString();
  }

  /** Somebody in Caldicot who needs help, in person or online. */
  static ReferralSubmitted referral(String id, String language) {
    return referral(id, language, ScreeningOutcome.PROCEED);
  }

  static ReferralSubmitted referral(String id, String language, ScreeningOutcome outcome) {
    return referral(id, language, outcome, HelpKind.INDIVIDUAL, null, null);
  }

  /** One who asks as a couple, the second with the first as the partner. */
  static ReferralSubmitted couple(String id, String language, @Nullable String partner) {
    return referral(id, language, ScreeningOutcome.PROCEED, HelpKind.COUPLE, partner, partner);
  }

  static ReferralSubmitted referral(
      String id,
      String language,
      ScreeningOutcome outcome,
      HelpKind help,
      @Nullable String household,
      @Nullable String partner) {
    return new ReferralSubmitted(
        id,
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        Source.SELF,
        AgeBand.FROM_35_TO_44,
        List.of(ClientGroup.AT_RISK),
        null,
        help,
        List.of(Delivery.IN_PERSON, Delivery.ONLINE),
        "NP26",
        null,
        40,
        new Preferences(
            GenderPreference.ANY,
            List.of(language),
            List.of(Availability.WEEKDAY_EVENING),
            FeeBand.STANDARD),
        household,
        partner,
        "en",
        false,
        new Screening(
            outcome,
            false,
            outcome == ScreeningOutcome.HOLD ? null : Clearance.FOUNDATION,
            List.of("S0")),
        true);
  }

  /** A therapist in Cardiff with that many places. */
  static TherapistProfile therapist(String id, String language, int places) {
    return therapist(id, language, places, true, "CF10");
  }

  static TherapistProfile therapist(
      String id, String language, int places, boolean acceptingNew, @Nullable String outcode) {
    return new TherapistProfile(
        id,
        account(id),
        true,
        LocalDate.of(2099, 1, 1),
        acceptingNew,
        Clearance.ADVANCED,
        List.of(ClientGroup.values()),
        List.of(HelpKind.INDIVIDUAL, HelpKind.COUPLE),
        outcode == null ? List.of(Delivery.ONLINE) : List.of(Delivery.IN_PERSON, Delivery.ONLINE),
        outcode == null ? List.of() : List.of(new TherapistProfile.Practice(outcode)),
        false,
        0,
        Gender.WOMAN,
        List.of(language),
        List.of(Availability.values()),
        places,
        0,
        Accreditation.ACCREDITED);
  }

  static String account(String therapistId) {
    return "account-" + therapistId;
  }
}
