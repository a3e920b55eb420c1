package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.kit.draft.DraftSeal;
import org.stopso.kit.vault.Vault;
import org.stopso.referral.domain.form.Answers;
import org.stopso.referral.domain.journey.Filled;

/** What names or reaches a person is nowhere but where it may be. */
@ExtendWith(OutputCaptureExtension.class)
class PrivacyIT extends RunningService {

  private static final List<String> CANARIES =
      List.of(
          "canary-name",
          "canary-hopes",
          "canary-needs",
          "canary-email",
          "07700900999",
          "canary-line",
          "canary-referrer",
          "canary-organisation",
          "canary-sender",
          "canary-reason",
          "canary-idea",
          "4UU",
          "4ZZ");

  /**
   * Three characters are among a few million sealed bytes by chance, and in one of some thousand
   * keyed hashes: those are text, and a word of their own or the end of a postcode, or absent.
   */
  private static final int LONG_ENOUGH_FOR_BYTES = 6;

  @Autowired MongoClient client;
  @Autowired Vault vault;
  @Autowired DraftSeal seal;

  @Test
  void whatIsPersonalIsInNoDocumentNoRecordAndNoLog(CapturedOutput log) {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(everythingACanary());
      wire.hears(ReferralSubmitted.class, sam.id());
      String path = "/api/coordination/referrals/" + sam.id();
      Reply opened = getting(path, COORDINATOR);
      assertThat(CANARIES.stream().filter(opened.text()::contains))
          .contains("canary-name", "canary-hopes", "canary-needs", "canary-line", "4UU")
          .doesNotContain("4ZZ");
      posting(path + "/hold", Map.of("reason", "canary-reason", "version", 1), COORDINATOR);
      posting(path + "/closure", Map.of("reason", "canary-idea", "version", 2), COORDINATOR);
      wire.hears(ReferralWithdrawn.class, sam.id());

      mistakesWithCanaries();
      assertThat(CANARIES.stream().filter(canary -> storeHolds(canary))).isEmpty();
      assertThat(CANARIES.stream().filter(canary -> recordsHold(wire, sam, canary))).isEmpty();
      assertThat(CANARIES.stream().filter(log.getAll()::contains)).isEmpty();
    }
  }

  @Test
  void theCodesOfAReferralAreInNoDocumentNoRecordAndNoLog(CapturedOutput log) {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofProfessional().values());
      RequestPostProcessor asking = service("notification-service", "referral.reception");
      String own =
          posting("/internal/referrals/" + sam.id() + "/reception", "", asking)
              .json()
              .get("returnCode")
              .asString();
      assertThat(statusOf(own)).isEqualTo("MATCHING");
      Map<String, String> code = Map.of("returnCode", own);
      String household =
          posting("/api/referrals/household", code).json().get("householdCode").asString();
      posting("/api/referrals/withdrawal", code);
      wire.hears(ReferralWithdrawn.class, sam.id());
      assertThat(storeHolds(sam.reference())).as("the search itself works").isTrue();
      for (String each :
          List.of(own, own.replace("-", ""), sam.code(), household, household.replace("-", ""))) {
        assertThat(storeHolds(each)).isFalse();
        assertThat(recordsHold(wire, sam, each)).isFalse();
        assertThat(log.getAll()).doesNotContain(each);
      }
    }
  }

  @Test
  void onceTheKeyIsDestroyedNobodyReadsAnything() {
    Submitted sam = submitted(everythingACanary());
    vault.erase("referral:" + sam.id());
    assertThat(dossier(sam.id()).get("client").isNull()).isTrue();
    assertThat(
            getting(
                    "/internal/referrals/" + sam.id() + "/recipient",
                    service("notification-service", "referral.recipient"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void whatIsTypedIntoPagesIsInNoDocumentNoRecordAndNoLog(CapturedOutput log) {
    try (Wire wire = new Wire()) {
      Visitor visitor = new Visitor(this, "/start/professional");
      visitor.fill("consents.confidentialityLimitsRead", "canary-idea").goOn();
      Map<String, List<String>> typed = Filled.typed(everythingACanary());
      while (!visitor.action().endsWith("/send")) {
        assertThat(visitor.fill(typed).goOn().page().status()).isEqualTo(200);
        assertThat(unsealed(visitor.draft())).doesNotContain("4ZZ");
      }
      assertThat(unsealed(visitor.draft())).contains("canary-hopes", "4UU", "NP26");
      assertThat(CANARIES.stream().filter(this::storeHolds)).isEmpty();
      visitor.fill(typed).goOn();
      Submitted sam = bySearch(visitor.page().text());
      wire.hears(ReferralSubmitted.class, sam.id());
      assertThat(CANARIES.stream().filter(this::storeHolds)).isEmpty();
      assertThat(CANARIES.stream().filter(canary -> recordsHold(wire, sam, canary))).isEmpty();
      assertThat(CANARIES.stream().filter(log.getAll()::contains)).isEmpty();
    }
  }

  private String unsealed(String draft) {
    byte[] content = seal.open("PROFESSIONAL", draft).orElseThrow().content();
    return new String(content, StandardCharsets.UTF_8);
  }

  private Submitted bySearch(String confirmation) {
    Matcher reference = Pattern.compile("[0-9A-Z]{8}(?=</div>)").matcher(confirmation);
    assertThat(reference.find()).as(confirmation).isTrue();
    Map<String, String> search = Map.of("reference", reference.group());
    String id =
        posting("/api/coordination/referrals/search", search, COORDINATOR)
            .json()
            .get("referralId")
            .asString();
    return new Submitted(id, reference.group(), "");
  }

  private void mistakesWithCanaries() {
    posting("/api/referrals", Answers.ofSelf().with("ageBand", "canary-name").values());
    posting("/api/referrals", Answers.ofSelf().with("maxTravelKm", "canary-hopes").values());
    posting("/api/referrals", Answers.ofSelf().with("canary-needs", "canary-line").values());
    posting("/api/referrals", "{\"name\": \"canary-email\", ");
    posting("/api/referrals/status", Map.of("returnCode", "canary-sender"));
    posting("/api/coordination/referrals/search", Map.of("reference", "canary-line"), COORDINATOR);
  }

  private static Map<String, Object> everythingACanary() {
    return Answers.ofProfessional()
        .with("name", "canary-name")
        .with("outcode", "NP26 4ZZ")
        .with("hopes", "canary-hopes")
        .with("preferences.accessNeeds", "canary-needs")
        .with("contact.email.address", "canary-email@example.org")
        .with("contact.phone", Map.of("number", "07700900999"))
        .with("contact.post", Map.of("lines", List.of("canary-line"), "postcode", "NP26 4UU"))
        .with("referrer.name", "canary-referrer")
        .with("referrer.organisation", "canary-organisation")
        .with("referrer.email", "canary-sender@example.org")
        .values();
  }

  private boolean storeHolds(String canary) {
    return client.listDatabaseNames().into(new ArrayList<>()).stream()
        .filter(name -> name.startsWith("referral"))
        .map(client::getDatabase)
        .flatMap(
            database ->
                database.listCollectionNames().into(new ArrayList<>()).stream()
                    .map(database::getCollection))
        .flatMap(collection -> collection.find().into(new ArrayList<>()).stream())
        .anyMatch(
            document ->
                canary.length() < LONG_ENOUGH_FOR_BYTES
                    ? texts(document).anyMatch(text -> isSaid(canary, text))
                    : contains(bytes(document), canary));
  }

  private static boolean isSaid(String inward, String text) {
    return Pattern.compile("(?<![\\w+/-])(NP26)?" + inward + "(?![\\w+/=-])").matcher(text).find();
  }

  private static Stream<String> texts(@Nullable Object value) {
    return switch (value) {
      case String text -> Stream.of(text);
      case Map<?, ?> parts -> parts.values().stream().flatMap(PrivacyIT::texts);
      case Collection<?> items -> items.stream().flatMap(PrivacyIT::texts);
      case null, default -> Stream.empty();
    };
  }

  private static boolean recordsHold(Wire wire, Submitted sam, String canary) {
    return wire.about(sam.id()).stream()
        .anyMatch(
            message ->
                contains(message.value(), canary)
                    || Arrays.stream(message.headers().toArray())
                        .anyMatch(header -> contains(header.value(), canary)));
  }

  private static byte[] bytes(org.bson.Document document) {
    BasicOutputBuffer buffer = new BasicOutputBuffer();
    try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
      new DocumentCodec().encode(writer, document, EncoderContext.builder().build());
    }
    return buffer.toByteArray();
  }

  private static boolean contains(byte[] bytes, String canary) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(canary);
  }
}
