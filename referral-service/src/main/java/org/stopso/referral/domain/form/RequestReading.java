package org.stopso.referral.domain.form;

import java.util.List;
import java.util.Optional;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Need;
import org.stopso.referral.domain.request.OwnBehaviour;
import org.stopso.referral.domain.request.Particulars;
import org.stopso.referral.domain.request.Place;
import org.stopso.referral.domain.request.Referrer;
import org.stopso.referral.domain.request.Request;
import org.stopso.referral.domain.request.ScreeningAnswers;
import org.stopso.terms.AgeBand;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.KnownSince;
import org.stopso.terms.Relationship;
import org.stopso.terms.Source;
import org.stopso.terms.Stage;

/**
 * One form as it is read. What is missing or wrong is noted, and something stands in its place that
 * is never used: a request in which anything is amiss is not handed on.
 */
final class RequestReading {

  private static final int LONGEST_NAME = 80;
  private static final int FARTHEST_KM = 300;
  private static final int DEFAULT_KM = 40;

  private final Fields fields;
  private final Optional<Source> source;
  private final Optional<List<ClientGroup>> groups;
  private final Optional<HelpKind> help;
  private final Optional<List<Delivery>> delivery;
  private final Optional<Contact> contact;
  private final Optional<String> householdCode;

  RequestReading(Fields fields) {
    this.fields = fields;
    source = fields.required("source", fields.choice("source", Source.class));
    groups = fields.required("clientGroups", fields.choices("clientGroups", ClientGroup.class));
    help = fields.required("help", fields.choice("help", HelpKind.class));
    delivery = fields.required("delivery", fields.choices("delivery", Delivery.class));
    contact = fields.required("contact", fields.within("contact")).map(ContactForm::read);
    householdCode = fields.text("householdCode", LONGEST_NAME);
  }

  /** What rules over several fields look at. */
  Draft draft() {
    return new Draft(
        fields,
        source.orElse(null),
        groups.orElse(null),
        help.orElse(null),
        delivery.orElse(null),
        contact.orElse(null));
  }

  /** The request, for a client at {@code place}. */
  Request request(Optional<Place> place) {
    Fields wishes =
        fields.within("preferences").orElseGet(() -> fields.nothingWithin("preferences"));
    Optional<String> accessNeeds = Sections.accessNeeds(wishes);
    Need need = need(place.orElseGet(() -> Place.at("")), wishes);
    return new Request(
        need, particulars(accessNeeds), Personal.ofNullable(householdCode.orElse(null)));
  }

  private Need need(Place place, Fields wishes) {
    return new Need(
        source.orElse(Source.SELF),
        fields
            .required("ageBand", fields.choice("ageBand", AgeBand.class, AgeBand::code))
            .orElse(AgeBand.UNDER_18),
        fields.choice("locale", Language.class, Language::tag).orElse(Language.ENGLISH).tag(),
        place,
        groups.orElse(List.of()),
        fields.choice("stage", Stage.class).orElse(null),
        fields.choice("relationship", Relationship.class).orElse(null),
        fields.choice("knownSince", KnownSince.class).orElse(null),
        help.orElse(HelpKind.INDIVIDUAL),
        delivery.orElse(List.of()),
        fields.number("maxTravelKm", 1, FARTHEST_KM).orElse(DEFAULT_KM),
        Sections.preferences(wishes),
        fields
            .required("consents", fields.within("consents"))
            .map(Sections::researchConsent)
            .orElse(false));
  }

  private Particulars particulars(Optional<String> accessNeeds) {
    return new Particulars(
        Personal.of(fields.required("name", fields.text("name", LONGEST_NAME)).orElse("")),
        Personal.of(
            fields.required("hopes", fields.prose("hopes", RequestForm.LONGEST_HOPES)).orElse("")),
        Personal.ofNullable(accessNeeds.orElse(null)),
        Personal.of(contact.orElseGet(() -> new Contact(null, null, null, false, List.of()))),
        Personal.of(answers()),
        Personal.ofNullable(referrer().orElse(null)));
  }

  private ScreeningAnswers answers() {
    boolean own = groups.map(OwnBehaviour::isConcernedBy).orElse(true);
    Optional<Fields> given = fields.required("screening", fields.within("screening"));
    return Sections.screening(given.orElseGet(Fields::aside), own);
  }

  private Optional<Referrer> referrer() {
    Optional<Fields> given = fields.within("referrer");
    return source
        .filter(from -> from == Source.PROFESSIONAL)
        .flatMap(from -> given)
        .map(Sections::referrer);
  }
}
