package org.stopso.referral.adapter.mongo;

import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.adapter.mongo.beside.Seals;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Particulars;
import org.stopso.referral.domain.request.Referrer;
import org.stopso.referral.domain.request.ScreeningAnswers;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens what is personal of a referral, each field by itself, under the one key. */
@Component
final class SealedParticulars {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  static final String CONTACT = "contact";
  private static final String REASON = "reason";
  private static final String CODE_SEED = "codeSeed";

  private final Seals seals;

  SealedParticulars(Seals seals) {
    this.seals = seals;
  }

  Document seal(String referralId, Particulars particulars) {
    Document sealed = new Document();
    seal(sealed, referralId, "name", particulars.name().open());
    seal(sealed, referralId, "hopes", particulars.hopes().open());
    seal(sealed, referralId, CONTACT, json(particulars.contact()));
    seal(sealed, referralId, "answers", JSON.writeValueAsString(particulars.answers().open()));
    if (particulars.accessNeeds() != null) {
      seal(sealed, referralId, "accessNeeds", particulars.accessNeeds().open());
    }
    if (particulars.referrer() != null) {
      seal(sealed, referralId, "referrer", JSON.writeValueAsString(particulars.referrer().open()));
    }
    return sealed;
  }

  Particulars open(String referralId, Document sealed) {
    return new Particulars(
        Personal.of(open(referralId, sealed, "name")),
        Personal.of(open(referralId, sealed, "hopes")),
        sealed.containsKey("accessNeeds")
            ? Personal.of(open(referralId, sealed, "accessNeeds"))
            : null,
        Personal.of(JSON.readValue(open(referralId, sealed, CONTACT), Contact.class)),
        Personal.of(JSON.readValue(open(referralId, sealed, "answers"), ScreeningAnswers.class)),
        sealed.containsKey("referrer")
            ? Personal.of(JSON.readValue(open(referralId, sealed, "referrer"), Referrer.class))
            : null);
  }

  Binary sealContact(String referralId, Personal<Contact> contact) {
    return new Binary(seals.seal(referralId, CONTACT, json(contact)));
  }

  /** Destroys the key of all that was sealed of it, here and elsewhere. */
  void erase(String referralId) {
    seals.erase(referralId);
  }

  /** What was said for the step that made {@code version}. */
  Document sealReason(String referralId, long version, Personal<String> reason) {
    Document said = new Document("version", version);
    seal(said, referralId, REASON, reason.open());
    return said;
  }

  Map<Long, Personal<String>> openReasons(String referralId, Document document) {
    Map<Long, Personal<String>> reasons = new HashMap<>();
    for (Document said : Bson.parts(document, "reasons")) {
      reasons.put(Bson.number(said, "version"), Personal.of(open(referralId, said, REASON)));
    }
    return reasons;
  }

  Document sealCodeSeed(String referralId, Personal<String> seed) {
    Document sealed = new Document();
    seal(sealed, referralId, CODE_SEED, seed.open());
    return sealed;
  }

  Personal<String> openCodeSeed(String referralId, Document sealed) {
    return Personal.of(open(referralId, sealed, CODE_SEED));
  }

  private static String json(Personal<?> value) {
    return JSON.writeValueAsString(value.open());
  }

  private void seal(Document into, String referralId, String field, String text) {
    into.append(field, new Binary(seals.seal(referralId, field, text)));
  }

  private String open(String referralId, Document from, String field) {
    @Nullable Binary sealed = from.get(field, Binary.class);
    if (sealed == null) {
      throw new IllegalStateException("nothing sealed: " + referralId + " " + field);
    }
    return seals.open(referralId, field, sealed.getData());
  }
}
