package org.stopso.referral.adapter.mongo;

import org.bson.Document;
import org.stopso.referral.domain.request.Need;
import org.stopso.referral.domain.request.Place;
import org.stopso.referral.domain.request.Preferences;
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

/** The coded facts of a request as they are stored. */
final class NeedBson {

  private NeedBson() {}

  static Document write(Need need) {
    Document document =
        new Document("source", Bson.word(need.source()))
            .append("ageBand", need.ageBand().code())
            .append("locale", need.locale())
            .append("clientGroups", Bson.words(need.clientGroups()))
            .append("help", Bson.word(need.help()))
            .append("delivery", Bson.words(need.delivery()))
            .append("maxTravelKm", need.maxTravelKm())
            .append("preferences", write(need.preferences()))
            .append("researchConsent", need.researchConsent());
    Bson.put(document, "outcode", need.place().outcode());
    Bson.put(document, "prisonId", need.place().prisonId());
    Bson.put(document, "stage", Bson.word(need.stage()));
    Bson.put(document, "relationship", Bson.word(need.relationship()));
    Bson.put(document, "knownSince", Bson.word(need.knownSince()));
    return document;
  }

  static Need read(Document document) {
    return new Need(
        Bson.required(document, "source", Source.class),
        AgeBand.ofCode(Bson.text(document, "ageBand")).orElseThrow(),
        Bson.text(document, "locale"),
        new Place(document.getString("outcode"), document.getString("prisonId")),
        Bson.each(document, "clientGroups", ClientGroup::valueOf),
        Bson.choice(document, "stage", Stage.class),
        Bson.choice(document, "relationship", Relationship.class),
        Bson.choice(document, "knownSince", KnownSince.class),
        Bson.required(document, "help", HelpKind.class),
        Bson.each(document, "delivery", Delivery::valueOf),
        (int) Bson.number(document, "maxTravelKm"),
        preferences(Bson.part(document, "preferences")),
        document.getBoolean("researchConsent", false));
  }

  private static Document write(Preferences preferences) {
    return new Document("therapistGender", Bson.word(preferences.therapistGender()))
        .append("languages", preferences.languages())
        .append("availability", Bson.words(preferences.availability()))
        .append("feeBand", Bson.word(preferences.feeBand()));
  }

  private static Preferences preferences(Document document) {
    return new Preferences(
        Bson.required(document, "therapistGender", GenderPreference.class),
        Bson.texts(document, "languages"),
        Bson.each(document, "availability", Availability::valueOf),
        Bson.required(document, "feeBand", FeeBand.class));
  }
}
