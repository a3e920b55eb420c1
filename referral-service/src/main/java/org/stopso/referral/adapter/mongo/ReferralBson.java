package org.stopso.referral.adapter.mongo;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.Codes;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.household.Household;
import org.stopso.referral.domain.screening.Screening;
import org.stopso.referral.domain.screening.ScreeningRule;

/** A referral as it is stored, without what is sealed of it. */
final class ReferralBson {

  private static final String CLIENT = "client";
  private static final String REFERRER = "referrer";

  private ReferralBson() {}

  static Document write(Referral referral) {
    return new Document("_id", referral.id())
        .append("reference", referral.reference())
        .append("codes", codes(referral))
        .append("need", NeedBson.write(referral.need()))
        .append("screening", referral.screening().codes())
        .append("household", household(referral.household()))
        .append("progress", ProgressBson.write(referral.progress()));
  }

  static Document household(Household household) {
    Document document = new Document("id", household.id());
    Bson.put(document, "partner", household.partner());
    return document;
  }

  /** Its own, where it is from before there were any. */
  private static Household household(Document referral) {
    Document document = referral.get("household", Document.class);
    return document == null
        ? Household.of(Bson.text(referral, "_id"))
        : new Household(Bson.text(document, "id"), document.getString("partner"));
  }

  static Referral read(Document document) {
    return new Referral(
        Bson.text(document, "_id"),
        Bson.text(document, "reference"),
        NeedBson.read(Bson.part(document, "need")),
        new Screening(Bson.each(document, "screening", ScreeningRule::ofCode)),
        new Codes(code(document, CLIENT), code(document, REFERRER)),
        household(document),
        ProgressBson.read(Bson.part(document, "progress")));
  }

  /** Where no code opens it any more, the id stands for one: each must be somebody's alone. */
  static List<Document> codes(Referral referral) {
    Codes codes = referral.codes();
    List<Document> stored = new ArrayList<>();
    if (codes.client() != null) {
      stored.add(new Document("of", CLIENT).append("hash", codes.client()));
    }
    if (codes.referrer() != null) {
      stored.add(new Document("of", REFERRER).append("hash", codes.referrer()));
    }
    if (stored.isEmpty()) {
      stored.add(new Document("of", "nobody").append("hash", referral.id()));
    }
    return stored;
  }

  private static @Nullable String code(Document document, String of) {
    return Bson.parts(document, "codes").stream()
        .filter(code -> of.equals(code.getString("of")))
        .map(code -> Bson.text(code, "hash"))
        .findFirst()
        .orElse(null);
  }
}
