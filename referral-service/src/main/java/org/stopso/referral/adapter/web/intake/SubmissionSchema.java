package org.stopso.referral.adapter.web.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Referrer;
import org.stopso.referral.domain.request.ScreeningAnswers;
import org.stopso.terms.AgeBand;
import org.stopso.terms.Availability;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.FeeBand;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;
import org.stopso.terms.KnownSince;
import org.stopso.terms.Relationship;
import org.stopso.terms.Source;
import org.stopso.terms.Stage;

/** The shape of a request for help, for the published description of the API; nothing reads it. */
record SubmissionSchema(
    Source source,
    String name,
    AgeBand ageBand,
    @Nullable String locale,
    @Nullable String outcode,
    @Nullable String prisonId,
    Contact contact,
    List<ClientGroup> clientGroups,
    @Nullable Stage stage,
    @Nullable Relationship relationship,
    @Nullable KnownSince knownSince,
    @Nullable String householdCode,
    String hopes,
    HelpKind help,
    List<Delivery> delivery,
    @Nullable Integer maxTravelKm,
    Preferences preferences,
    ScreeningAnswers screening,
    Consents consents,
    @Nullable Referrer referrer) {

  record Preferences(
      @Nullable GenderPreference therapistGender,
      @Nullable List<String> languages,
      @Nullable String accessNeeds,
      List<Availability> availability,
      @Nullable FeeBand feeBand) {}

  record Consents(
      boolean confidentialityLimitsRead,
      boolean processing,
      boolean contact,
      @Nullable Boolean research) {}
}
