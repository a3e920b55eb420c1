package org.stopso.referral.adapter.web.coordination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Need;
import org.stopso.referral.domain.request.Particulars;
import org.stopso.referral.domain.request.Preferences;
import org.stopso.referral.domain.request.Referrer;
import org.stopso.referral.domain.request.ScreeningAnswers;
import org.stopso.terms.AgeBand;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.KnownSince;
import org.stopso.terms.Relationship;
import org.stopso.terms.Source;
import org.stopso.terms.Stage;

/** Who the client is and what they asked for, in the words of the form. */
record ClientView(
    Source source,
    String name,
    AgeBand ageBand,
    String locale,
    @Nullable String outcode,
    @Nullable String prisonId,
    Contact contact,
    List<ClientGroup> clientGroups,
    @Nullable Stage stage,
    @Nullable Relationship relationship,
    @Nullable KnownSince knownSince,
    String hopes,
    HelpKind help,
    List<Delivery> delivery,
    int maxTravelKm,
    Preferences preferences,
    @Nullable String accessNeeds,
    ScreeningAnswers screening,
    @Nullable Referrer referrer) {

  static ClientView of(Need need, Particulars particulars) {
    return new ClientView(
        need.source(),
        particulars.name().open(),
        need.ageBand(),
        need.locale(),
        need.place().outcode(),
        need.place().prisonId(),
        particulars.contact().open(),
        need.clientGroups(),
        need.stage(),
        need.relationship(),
        need.knownSince(),
        particulars.hopes().open(),
        need.help(),
        need.delivery(),
        need.maxTravelKm(),
        need.preferences(),
        opened(particulars.accessNeeds()),
        particulars.answers().open(),
        opened(particulars.referrer()));
  }

  private static <T> @Nullable T opened(@Nullable Personal<T> covered) {
    return covered == null ? null : covered.open();
  }
}
