package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.stopso.referral.running.Elsewhere.assigned;
import static org.stopso.referral.running.Elsewhere.offered;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stopso.contracts.AssignmentRefused;
import org.stopso.contracts.ReferralErased;
import org.stopso.kit.vault.SubjectErased;
import org.stopso.kit.vault.Vault;
import org.stopso.referral.application.FinishErasures;
import org.stopso.referral.domain.form.Answers;
import tools.jackson.databind.JsonNode;

/** Somebody is forgotten: at once, or when a coordinator says so. */
class ErasureIT extends RunningService {

  private static final String NOBODYS = "0000-0000-0000-0000-0000-0000";
  private static final RequestPostProcessor COLLEAGUE = person("coordinator-2", "COORDINATOR");

  @Autowired MongoTemplate store;
  @Autowired Vault vault;
  @Autowired FinishErasures finishErasures;

  @Test
  void atOnceTheirCodeIsLikeNobodysAndNothingIsLeft() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      posting("/api/referrals/messages", Map.of("returnCode", sam.code(), "text", "Hello"));
      assertThat(itemsOf(sam)).hasSize(1);

      Reply erased = erasing(sam.code());
      assertThat(erased.status()).isEqualTo(200);
      assertThat(erased.json().get("status").asString()).isEqualTo("ERASED");
      assertThat(wire.hears(ReferralErased.class, sam.id()).caseId()).isNull();

      theCodeIsLikeNobodys(sam.code());
      assertThat(itemsOf(sam)).isEmpty();
      theStoreKeepsThatItWasAndNothingElse(sam);
      JsonNode dossier = dossier(sam.id());
      assertThat(dossier.get("status").asString()).isEqualTo("ERASED");
      assertThat(dossier.get("screening").isNull()).isTrue();
      assertThat(dossier.get("client").isNull()).isTrue();
      assertThat(dossier.get("messages").size()).isZero();
      assertThatThrownBy(() -> vault.seal("referral:" + sam.id(), "name", "Sam"))
          .isInstanceOf(SubjectErased.class);
    }
  }

  @Test
  void manyAreErasedAndEachIsNobody() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Submitted alex = submitted(Answers.ofProfessional().values());
    Submitted kim = submitted(Answers.ofSelf().values());
    assertThat(erasing(sam.code()).status()).isEqualTo(200);
    assertThat(erasing(ownCodeOf(alex)).status()).isEqualTo(200);
    theCodeIsLikeNobodys(sam.code());
    theCodeIsLikeNobodys(alex.code());
    assertThat(statusOf(kim.code())).isEqualTo("MATCHING");
  }

  @Test
  void aTherapistWhoAcceptsMeanwhileIsRefusedAndBringsNobodyBack() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      String caseId = UUID.randomUUID().toString();
      wire.says(offered(sam));
      becomes(sam, "OFFERED");
      assertThat(erasing(sam.code()).status()).isEqualTo(200);
      wire.says(assigned(sam, caseId));
      assertThat(wire.hears(AssignmentRefused.class, sam.id()).caseId()).isEqualTo(caseId);
      assertThat(dossier(sam.id()).get("status").asString()).isEqualTo("ERASED");
      theCodeIsLikeNobodys(sam.code());
      assertThat(
              getting(
                      "/internal/referrals/" + sam.id() + "/recipient?caseId=" + caseId,
                      service("notification-service", "referral.recipient"))
                  .status())
          .isEqualTo(404);
    }
  }

  @Test
  void theAnswerToTheirRequestIsNotGivenAgain() {
    Map<String, Object> answers = Answers.ofSelf().values();
    String key = "erased-" + UUID.randomUUID();
    Reply first = submitting(answers, key);
    assertThat(submitting(answers, key).text()).isEqualTo(first.text());
    String code = first.json().get("returnCode").asString();
    assertThat(erasing(code).status()).isEqualTo(200);
    Reply again = submitting(answers, key);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().get("type").asString()).isEqualTo("/problems/request-erased");
    assertThat(again.text()).doesNotContain(code, first.json().get("reference").asString());
  }

  @Test
  void aMessageSentAgainIsAnsweredLikeAnyToNobody() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Map<String, String> body = Map.of("returnCode", sam.code(), "text", "Hello");
    String key = "message-" + UUID.randomUUID();
    assertThat(keyed("/api/referrals/messages", body, key).status()).isEqualTo(201);
    erasing(sam.code());
    assertThat(keyed("/api/referrals/messages", body, key).status()).isEqualTo(404);
  }

  @Test
  void whoIsHeldAsksAndACoordinatorGrantsIt() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().with("screening.selfHarm", true).values());
      LocalDate before = today();
      Reply asked = erasing(sam.code());
      assertThat(asked.status()).isEqualTo(202);
      LocalDate decisionBy = LocalDate.parse(asked.json().get("decisionBy").asString());
      assertThat(decisionBy).isIn(before.plusDays(30), today().plusDays(30));
      assertThat(erasing(sam.code()).text()).as("asked again").isEqualTo(asked.text());
      assertThat(erasureOf(sam).get("decisionBy").asString()).isEqualTo(decisionBy.toString());
      assertThat(erasureOf(sam).get("reason").isNull()).isTrue();
      assertThat(itemsOf(sam))
          .extracting(item -> item.get("kind").asString())
          .containsExactlyInAnyOrder("HELD_REFERRAL", "ERASURE_REQUEST");

      Map<String, Object> grant =
          Map.of("decision", "GRANTED", "reason", "Nobody is at risk", "version", 1);
      Reply granted = deciding(sam, grant, COORDINATOR);
      assertThat(granted.status()).isEqualTo(200);
      assertThat(granted.json().get("status").asString()).isEqualTo("ERASED");
      assertThat(deciding(sam, grant, COORDINATOR).text()).isEqualTo(granted.text());
      assertThat(deciding(sam, grant, COLLEAGUE).status()).isEqualTo(409);
      wire.hears(ReferralErased.class, sam.id());
      theCodeIsLikeNobodys(sam.code());
      assertThat(itemsOf(sam)).isEmpty();
      theStoreKeepsThatItWasAndNothingElse(sam);
    }
  }

  @Test
  void whoIsRefusedIsToldWhyAndMayAskAgain() {
    Submitted sam = submitted(Answers.ofSelf().with("ageBand", "UNDER_18").values());
    erasing(sam.code());
    Map<String, Object> refusal =
        Map.of("decision", "REFUSED", "reason", "We must keep this for now.", "version", 1);
    assertThat(deciding(sam, refusal, COORDINATOR).status()).isEqualTo(200);
    assertThat(deciding(sam, refusal, COORDINATOR).json().get("version").asLong())
        .as("repeated")
        .isEqualTo(2);
    Map<String, Object> otherwise =
        Map.of("decision", "REFUSED", "reason", "Something else.", "version", 1);
    assertThat(deciding(sam, otherwise, COORDINATOR).status()).as("corrected").isEqualTo(409);
    Reply tooLate = deciding(sam, refusal, COLLEAGUE);
    assertThat(tooLate.status()).isEqualTo(409);
    assertThat(tooLate.json().get("changedBy").asString()).isEqualTo("coordinator-1");
    assertThat(tooLate.json().get("version").asLong()).isEqualTo(2);

    assertThat(erasureOf(sam).get("reason").asString()).isEqualTo("We must keep this for now.");
    assertThat(dossier(sam.id()).at("/erasure/refusedBy").asString()).isEqualTo("coordinator-1");
    assertThat(itemsOf(sam))
        .extracting(item -> item.get("kind").asString())
        .containsExactly("HELD_REFERRAL");
    assertThat(store.findAll(Document.class, "erasure_requests").toString())
        .doesNotContain("We must keep this");

    assertThat(erasing(sam.code()).status()).isEqualTo(202);
    assertThat(erasureOf(sam).get("reason").isNull()).as("a new request").isTrue();
    assertThat(itemsOf(sam)).hasSize(2);
  }

  @Test
  void aRefusalIsAStepOfTheHistoryThatGoesNowhere() {
    Submitted sam = submitted(Answers.ofSelf().with("ageBand", "UNDER_18").values());
    erasing(sam.code());
    deciding(sam, ruling("REFUSED", 1), COORDINATOR);
    deciding(sam, ruling("REFUSED", 1), COORDINATOR);
    JsonNode history = dossier(sam.id()).get("history");
    assertThat(history.size()).isEqualTo(2);
    JsonNode step = history.get(1);
    assertThat(step.get("from").asString()).isEqualTo("HELD");
    assertThat(step.get("to").asString()).isEqualTo("HELD");
    assertThat(step.get("who").asString()).isEqualTo("coordinator-1");
    assertThat(step.get("why").asString()).isEqualTo("As I see it");
    assertThat(step.get("ignored").asBoolean()).isFalse();
    assertThat(store.findAll(Document.class, "referrals").toString()).doesNotContain("As I see it");
    Criteria noted =
        Criteria.where("action")
            .is("referral.erasure-refused")
            .and("subject")
            .is("referral:" + sam.id());
    assertThat(store.count(Query.query(noted), "audit")).isEqualTo(1);
  }

  /** A program that reads again what it was told is stale comes to an end. */
  @Test
  void whoGrantsWhatWasRefusedHearsOfItAndThenByWhomAndWhen() {
    Submitted sam = submitted(Answers.ofSelf().with("ageBand", "UNDER_18").values());
    erasing(sam.code());
    deciding(sam, ruling("REFUSED", 1), COORDINATOR);
    Reply stale = deciding(sam, ruling("GRANTED", 1), COLLEAGUE);
    assertThat(stale.json().get("type").asString()).isEqualTo("/problems/stale");
    long now = stale.json().get("version").asLong();
    assertThat(now).isEqualTo(2);

    Reply decided = deciding(sam, ruling("GRANTED", now), COLLEAGUE);
    assertThat(decided.status()).isEqualTo(409);
    assertThat(decided.json().get("type").asString()).isEqualTo("/problems/erasure-decided");
    assertThat(decided.json().get("decidedBy").asString()).isEqualTo("coordinator-1");
    assertThat(decided.json().get("decidedAt").asString())
        .isEqualTo(dossier(sam.id()).at("/erasure/refusedAt").asString());
    assertThat(deciding(sam, ruling("REFUSED", now), COLLEAGUE).text()).isEqualTo(decided.text());

    erasing(sam.code());
    Reply granted = deciding(sam, ruling("GRANTED", now), COLLEAGUE);
    assertThat(granted.status()).isEqualTo(200);
    long gone = granted.json().get("version").asLong();
    Reply after = deciding(sam, ruling("GRANTED", gone), COORDINATOR);
    assertThat(after.json().get("type").asString()).isEqualTo("/problems/erasure-decided");
    assertThat(after.json().get("decidedBy").asString()).isEqualTo("coordinator-2");
  }

  @Test
  void nobodyIsErasedWhoDidNotAsk() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Map<String, Object> grant = Map.of("decision", "GRANTED", "reason", "Tidy", "version", 1);
    Reply refused = deciding(sam, grant, COORDINATOR);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("type").asString()).isEqualTo("/problems/no-erasure-request");
    assertThat(deciding(sam, Map.of("decision", "MAYBE", "version", 1), COORDINATOR).status())
        .isEqualTo(422);
    assertThat(statusOf(sam.code())).isEqualTo("MATCHING");
  }

  @Test
  void withATherapistItIsARequestAndGrantedItNamesTheCaseThatEnds() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      String caseId = UUID.randomUUID().toString();
      wire.says(assigned(sam, caseId));
      becomes(sam, "ASSIGNED");
      assertThat(erasing(sam.code()).status()).isEqualTo(202);
      long version = dossier(sam.id()).get("version").asLong();
      deciding(
          sam,
          Map.of("decision", "GRANTED", "reason", "Nothing was recorded", "version", version),
          COORDINATOR);
      assertThat(wire.hears(ReferralErased.class, sam.id()).caseId()).isEqualTo(caseId);
      theCodeIsLikeNobodys(sam.code());
      Document kept = Objects.requireNonNull(store.findById(sam.id(), Document.class, "referrals"));
      assertThat(kept.toJson()).doesNotContain(caseId);
    }
  }

  @Test
  void aReferrerErasesNobody() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    assertThat(erasing(sam.code()).text()).isEqualTo(erasing(NOBODYS).text());
    assertThat(statusOf(sam.code())).isEqualTo("RECEIVED");
  }

  @Test
  void anErasureOfWhichOnlyTheKeyWentIsFinished() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      vault.erase("referral:" + sam.id());
      assertThat(statusOf(sam.code())).isEqualTo("MATCHING");
      finishErasures.finish();
      finishErasures.finish();
      wire.hears(ReferralErased.class, sam.id());
      theCodeIsLikeNobodys(sam.code());
      theStoreKeepsThatItWasAndNothingElse(sam);
      assertThat(wire.all(ReferralErased.class, sam.id())).hasSize(1);
    }
  }

  private void theCodeIsLikeNobodys(String code) {
    for (String path : List.of("status", "messages/read", "withdrawal", "erasure")) {
      String there = "/api/referrals/" + path;
      Reply reply = posting(there, Map.of("returnCode", code));
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.text()).isEqualTo(posting(there, Map.of("returnCode", NOBODYS)).text());
    }
  }

  private void theStoreKeepsThatItWasAndNothingElse(Submitted sam) {
    Document kept = Objects.requireNonNull(store.findById(sam.id(), Document.class, "referrals"));
    assertThat(kept.keySet())
        .containsExactlyInAnyOrder(
            "_id", "reference", "codes", "need", "screening", "household", "progress");
    assertThat(kept.get("household", Document.class)).isEqualTo(new Document("id", sam.id()));
    assertThat(kept.get("progress", Document.class).toString()).doesNotContain("caseId=");
    assertThat(kept.get("need", Document.class)).doesNotContainKeys("outcode", "stage");
    assertThat(kept.get("need", Document.class).getList("clientGroups", String.class)).isEmpty();
    assertThat(kept.getList("screening", String.class)).isEmpty();
    for (String beside : List.of("messages", "feedback")) {
      Criteria about =
          new Criteria()
              .orOperator(
                  Criteria.where("referralId").is(sam.id()), Criteria.where("_id").is(sam.id()));
      assertThat(store.count(Query.query(about), beside)).isZero();
    }
    assertThat(store.findById(sam.id(), Document.class, "erasure_requests")).isNull();
  }

  private void becomes(Submitted sam, String status) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(statusOf(sam.code())).isEqualTo(status));
  }

  private JsonNode erasureOf(Submitted sam) {
    return posting("/api/referrals/status", Map.of("returnCode", sam.code())).json().get("erasure");
  }

  private String ownCodeOf(Submitted sam) {
    return posting(
            "/internal/referrals/" + sam.id() + "/reception",
            "",
            service("notification-service", "referral.reception"))
        .json()
        .get("returnCode")
        .asString();
  }

  private Reply erasing(String code) {
    return posting("/api/referrals/erasure", Map.of("returnCode", code));
  }

  private static Map<String, Object> ruling(String decision, long version) {
    return Map.of("decision", decision, "reason", "As I see it", "version", version);
  }

  private Reply deciding(Submitted sam, Map<String, Object> order, RequestPostProcessor as) {
    return posting("/api/coordination/referrals/" + sam.id() + "/erasure", order, as);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }
}
