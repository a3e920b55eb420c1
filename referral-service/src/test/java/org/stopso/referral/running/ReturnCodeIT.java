package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.kit.vault.Vault;
import org.stopso.referral.domain.form.Answers;
import tools.jackson.databind.JsonNode;

/** What the return code opens, and what it does not. */
class ReturnCodeIT extends RunningService {

  private static final String NOBODYS = "0000-0000-0000-0000-0000-0000";
  private static final Map<String, Object> HELD = Map.of("reason", "Ask first", "version", 1);

  @Autowired MongoTemplate store;
  @Autowired Vault vault;

  @Test
  void theCodeIsKnownHoweverItIsTyped() {
    Submitted sam = submitted(Answers.ofSelf().values());
    for (String typed :
        List.of(
            sam.code(),
            sam.code().toLowerCase(Locale.ROOT),
            sam.code().replace("-", ""),
            " " + sam.code().replace('-', ' ').replace('0', 'O').replace('1', 'l'))) {
      assertThat(statusOf(typed)).isEqualTo("MATCHING");
    }
  }

  @Test
  void theStatusIsSaidInPlainWordsInTheLanguageOfContact() {
    JsonNode english = status(submitted(Answers.ofSelf().values()).code());
    assertThat(english.get("statusText").asString())
        .isEqualTo("We are looking for a therapist for you.");
    assertThat(english.get("expectedWait").isNull()).isTrue();
    assertThat(english.get("unreadMessages").asInt()).isZero();
    JsonNode welsh = status(submitted(Answers.ofSelf().with("locale", "cy").values()).code());
    assertThat(welsh.get("statusText").asString())
        .isEqualTo("Rydym yn chwilio am therapydd i chi.");
  }

  @Test
  void whateverIsNoLivingCodeIsAnsweredAlike() {
    Submitted erased = submitted(Answers.ofSelf().values());
    store.updateFirst(
        Query.query(Criteria.where("_id").is(erased.id())),
        Update.update("progress.state", "ERASED"),
        "referrals");
    String expected = status(NOBODYS).toString();
    for (String none :
        List.of(
            erased.code(), "no code", " ", "x".repeat(5_000), "Üñï\u0000", erased.code() + "0")) {
      for (String path : List.of("/api/referrals/status", "/api/referrals/withdrawal")) {
        Reply reply = posting(path, Map.of("returnCode", none));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("type").asString())
            .isEqualTo("/problems/return-code-not-found");
        assertThat(reply.text().replace("withdrawal", "status")).isEqualTo(expected);
      }
    }
  }

  @Test
  void noCodeAtAllIsAMistakeInTheRequest() {
    assertThat(posting("/api/referrals/status", Map.of()).status()).isEqualTo(422);
    assertThat(posting("/api/referrals/status", Map.of("returnCode", "")).status()).isEqualTo(422);
    assertThat(posting("/api/referrals/status", Map.of("returnCode", 7)).status()).isEqualTo(422);
  }

  @Test
  void withdrawingAgainAnswersTheSame() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Map<String, Object> body = Map.of("returnCode", sam.code(), "reason", "Better now");
    Reply first = posting("/api/referrals/withdrawal", body);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().get("status").asString()).isEqualTo("WITHDRAWN");
    assertThat(posting("/api/referrals/withdrawal", body).text()).isEqualTo(first.text());
    JsonNode history = dossier(sam.id()).get("history");
    assertThat(history.size()).isEqualTo(2);
    assertThat(history.get(1).get("who").asString()).isEqualTo("person");
    assertThat(history.get(1).get("why").asString()).isEqualTo("Better now");
  }

  @Test
  void aReferrersCodeShowsLittleAndOpensNothingElse() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    JsonNode status = status(sam.code());
    assertThat(status.get("status").asString()).isEqualTo("RECEIVED");
    assertThat(status.get("statusText").asString()).isEqualTo("We have received the referral.");
    assertThat(posting("/api/referrals/withdrawal", Map.of("returnCode", sam.code())).status())
        .isEqualTo(404);
    assertThat(statusOf(sam.code())).isEqualTo("RECEIVED");
  }

  @Test
  void aReferredClientIsGivenACodeOfTheirOwnThatOpensEverything() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    JsonNode told = reception(sam).json();
    assertThat(told.at("/email/address").asString()).isEqualTo("sam@example.org");
    assertThat(told.at("/email/discreet").asBoolean()).isTrue();
    assertThat(told.get("locale").asString()).isEqualTo("en");
    String own = told.get("returnCode").asString();
    assertThat(own).matches("([0-9A-Z]{4}-){5}[0-9A-Z]{4}").isNotEqualTo(sam.code());
    assertThat(statusOf(own)).isEqualTo("MATCHING");
    assertThat(statusOf(sam.code())).isEqualTo("RECEIVED");
    assertThat(posting("/api/referrals/withdrawal", Map.of("returnCode", sam.code())).status())
        .isEqualTo(404);
    assertThat(posting("/api/referrals/withdrawal", Map.of("returnCode", own)).status())
        .isEqualTo(200);
    assertThat(statusOf(own)).isEqualTo("WITHDRAWN");
    assertThat(statusOf(sam.code())).isEqualTo("CLOSED");
  }

  @Test
  void howeverOftenItIsToBeSentItIsTheSameCodeAndWorks() throws Exception {
    Submitted sam = submitted(Answers.ofProfessional().values());
    List<String> codes = new CopyOnWriteArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> asking =
          Collections.nCopies(
              6, () -> codes.add(reception(sam).json().get("returnCode").asString()));
      for (Future<Boolean> answered : threads.invokeAll(asking)) {
        assertThat(answered.get()).isTrue();
      }
    }
    posting("/api/coordination/referrals/" + sam.id() + "/hold", HELD, COORDINATOR);
    codes.add(reception(sam).json().get("returnCode").asString());
    assertThat(codes).hasSize(7);
    assertThat(Set.copyOf(codes)).hasSize(1);
    assertThat(statusOf(codes.getFirst())).isEqualTo("HELD");
    Submitted alex = submitted(Answers.ofProfessional().values());
    assertThat(reception(alex).json().get("returnCode").asString()).isNotEqualTo(codes.getFirst());
  }

  @Test
  void whoAskedThemselvesIsGivenNoSecondCode() {
    for (Answers answers : List.of(Answers.ofSelf(), Answers.ofFamily())) {
      Submitted sam = submitted(answers.values());
      JsonNode told = reception(sam).json();
      assertThat(told.at("/email/address").asString()).isEqualTo("sam@example.org");
      assertThat(told.get("returnCode").isNull()).isTrue();
      assertThat(codesKept(sam)).isEqualTo(1);
    }
  }

  @Test
  void noCodeIsMintedForWhomNoMailReaches() {
    for (Answers answers :
        List.of(
            Answers.ofProfessional().with("contact.email.safeToContact", false),
            Answers.ofProfessional().with("contact.email", null))) {
      Submitted sam = submitted(answers.with("contact.willCheckBack", true).values());
      JsonNode told = reception(sam).json();
      assertThat(told.get("email").isNull()).isTrue();
      assertThat(told.get("returnCode").isNull()).isTrue();
      assertThat(codesKept(sam)).isEqualTo(1);
    }
  }

  @Test
  void withoutRecordedConsentTheClientIsNotReachedBeforeARelease() {
    Submitted sam =
        submitted(
            Answers.ofProfessional().with("referrer.consentOfPersonRecorded", false).values());
    try (Wire wire = new Wire()) {
      assertThat(wire.hears(ReferralSubmitted.class, sam.id()).mayReachClient()).isFalse();
    }
    assertThat(reception(sam).status()).isEqualTo(404);
    assertThat(
            getting(
                    "/internal/referrals/" + sam.id() + "/recipient",
                    service("notification-service", "referral.recipient"))
                .status())
        .isEqualTo(404);
    assertThat(codesKept(sam)).isEqualTo(1);
    Map<String, Object> release =
        Map.of("clearance", "FOUNDATION", "priority", 2, "reason", "They agreed", "version", 1);
    assertThat(
            posting("/api/coordination/referrals/" + sam.id() + "/release", release, COORDINATOR)
                .status())
        .isEqualTo(200);
    assertThat(statusOf(reception(sam).json().get("returnCode").asString())).isEqualTo("MATCHING");
  }

  @Test
  void theClientsOwnCodeDiesWithAnErasure() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    String own = reception(sam).json().get("returnCode").asString();
    vault.erase("referral:" + sam.id());
    store.updateFirst(
        Query.query(Criteria.where("_id").is(sam.id())),
        Update.update("progress.state", "ERASED"),
        "referrals");
    String wrong = posting("/api/referrals/status", Map.of("returnCode", NOBODYS)).text();
    Reply reply = posting("/api/referrals/status", Map.of("returnCode", own));
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text()).isEqualTo(wrong);
    assertThat(reception(sam).status()).isEqualTo(404);
  }

  @Test
  void theLanguageAskedForGoesFirst() {
    Submitted sam = submitted(Answers.ofSelf().with("locale", "cy").values());
    Reply reply =
        sending(
            post("/api/referrals/status").header("Accept-Language", "en"),
            Map.of("returnCode", sam.code()));
    assertThat(reply.json().get("statusText").asString()).startsWith("We are looking");
  }

  private Reply reception(Submitted sam) {
    return posting(
        "/internal/referrals/" + sam.id() + "/reception",
        "",
        service("notification-service", "referral.reception"));
  }

  private int codesKept(Submitted sam) {
    Document kept = Objects.requireNonNull(store.findById(sam.id(), Document.class, "referrals"));
    return kept.getList("codes", Document.class).size();
  }

  private JsonNode status(String code) {
    return posting("/api/referrals/status", Map.of("returnCode", code)).json();
  }
}
