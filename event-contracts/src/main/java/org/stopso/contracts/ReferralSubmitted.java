package org.stopso.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.AgeBand;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.FeeBand;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;
import org.stopso.terms.ScreeningOutcome;
import org.stopso.terms.Source;
import org.stopso.terms.Stage;

/**
 * Somebody asked for help, and what the screening made of it.
 *
 * @param householdId the household that it joined, named after the referral which that began with;
 *     absent: it begins one of its own, should anybody join it
 * @param partnerId the referral of the other of a couple, who asked before: the two are one need
 * @param mayReachClient whether the client may be written to already; absent from events of before
 *     there was this field
 */
@Contract(type = "org.stopso.referral.ReferralSubmitted.v1", topic = Topic.REFERRALS)
public record ReferralSubmitted(
    String referralId,
    Instant submittedAt,
    Source source,
    AgeBand ageBand,
    List<ClientGroup> clientGroups,
    @Nullable Stage stage,
    HelpKind help,
    List<Delivery> delivery,
    @Nullable String outcode,
    @Nullable String prisonId,
    int maxTravelKm,
    Preferences preferences,
    @Nullable String householdId,
    @Nullable String partnerId,
    String locale,
    boolean researchConsent,
    Screening screening,
    @Nullable Boolean mayReachClient)
    implements Event {

  @Override
  public String key() {
    return referralId;
  }

  /** What the person would like. Languages are BCP 47 tags. */
  public record Preferences(
      GenderPreference therapistGender,
      List<String> languages,
      List<Availability> availability,
      FeeBand feeBand) {}

  /** What the table of screening rules decided; {@code rules} are the codes that fired. */
  public record Screening(
      ScreeningOutcome outcome,
      boolean urgent,
      @Nullable Clearance clearance,
      List<String> rules) {}
}
