package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stopso.contracts.MessageLeft;
import org.stopso.referral.domain.form.Answers;
import org.stopso.terms.Correspondent;
import org.stopso.terms.MessageAuthor;
import tools.jackson.databind.JsonNode;

/** What is written between somebody with a code and the coordinators. */
class MessagesIT extends RunningService {

  private static final String MESSAGES = "/api/referrals/messages";
  private static final String READ = "/api/referrals/messages/read";
  private static final RequestPostProcessor COLLEAGUE = person("coordinator-2", "COORDINATOR");

  @Autowired MongoTemplate store;

  @Test
  void aPersonWritesAndCoordinatorsFindItInTheirQueue() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      Reply left = leaving(sam.code(), "Is Tuesday possible?");
      assertThat(left.status()).isEqualTo(201);

      JsonNode item = itemsOf(sam).getFirst();
      assertThat(item.get("kind").asString()).isEqualTo("MESSAGE");
      assertThat(item.get("urgent").asBoolean()).isFalse();
      JsonNode message = dossier(sam.id()).get("messages").get(0);
      assertThat(message.get("with").asString()).isEqualTo("CLIENT");
      assertThat(message.get("from").asString()).isEqualTo("PERSON");
      assertThat(message.get("text").asString()).isEqualTo("Is Tuesday possible?");

      MessageLeft told = wire.hears(MessageLeft.class, sam.id());
      assertThat(told.correspondent()).isEqualTo(Correspondent.CLIENT);
      assertThat(told.author()).isEqualTo(MessageAuthor.PERSON);
      assertThat(readBy(sam.code()))
          .extracting(it -> it.get("text").asString())
          .containsExactly("Is Tuesday possible?");
      assertThat(unread(sam.code())).as("one's own is no news").isZero();
    }
  }

  @Test
  void aSecondMessageIsOneItemThatNobodyFinishesUnseen() {
    Submitted sam = submitted(Answers.ofSelf().values());
    leaving(sam.code(), "One thing");
    JsonNode seen = itemsOf(sam).getFirst();
    leaving(sam.code(), "And another");
    assertThat(itemsOf(sam)).hasSize(1);
    Reply stale = finishing(seen);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().get("changedBy").asString()).isEqualTo("person");
    assertThat(finishing(itemsOf(sam).getFirst()).status()).isEqualTo(200);
    assertThat(itemsOf(sam)).isEmpty();
  }

  @Test
  void aCoordinatorWritesAndItIsUnreadUntilItWasShown() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      leaving(sam.code(), "Is Tuesday possible?");
      Reply written = answering(sam, Map.of("text", "Yes, at ten.", "version", 1), COORDINATOR);
      assertThat(written.status()).isEqualTo(200);
      assertThat(unread(sam.code())).isEqualTo(1);

      List<JsonNode> read = readBy(sam.code());
      assertThat(read)
          .extracting(it -> it.get("from").asString() + ": " + it.get("text").asString())
          .containsExactly("PERSON: Is Tuesday possible?", "COORDINATOR: Yes, at ten.");
      assertThat(read.getFirst().propertyNames())
          .as("not who the coordinator is")
          .containsExactlyInAnyOrder("from", "text", "at");
      assertThat(unread(sam.code())).isZero();
      assertThat(dossier(sam.id()).get("messages").get(1).get("readAt").isNull()).isFalse();
      org.awaitility.Awaitility.await()
          .atMost(java.time.Duration.ofMinutes(1))
          .until(() -> wire.all(MessageLeft.class, sam.id()).size() == 2);
      assertThat(wire.all(MessageLeft.class, sam.id()).getLast().author())
          .isEqualTo(MessageAuthor.COORDINATOR);
    }
  }

  @Test
  void theReferrerAndTheClientReadNothingOfEachOther() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    String own = ownCodeOf(sam);
    leaving(sam.code(), "I will be away in May.");
    leaving(own, "Please do not tell my doctor.");
    Map<String, Object> toReferrer =
        Map.of("text", "Thank you for telling us.", "to", "REFERRER", "version", 1);
    Map<String, Object> toClient = Map.of("text", "We will not.", "version", 1);
    assertThat(answering(sam, toReferrer, COORDINATOR).status()).isEqualTo(200);
    assertThat(answering(sam, toClient, COORDINATOR).status()).isEqualTo(200);
    assertThat(unread(own)).isEqualTo(1);
    assertThat(unread(sam.code())).isEqualTo(1);
    assertThat(texts(readBy(sam.code())))
        .containsExactly("I will be away in May.", "Thank you for telling us.");
    assertThat(unread(own)).as("what the other read stays unread").isEqualTo(1);
    assertThat(texts(readBy(own))).containsExactly("Please do not tell my doctor.", "We will not.");
    assertThat(dossier(sam.id()).get("messages").size()).isEqualTo(4);
  }

  @Test
  void whoWasNotReferredHasNoReferrerToWriteTo() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Map<String, Object> toReferrer = Map.of("text", "Hello", "to", "REFERRER", "version", 1);
    Reply refused = answering(sam, toReferrer, COORDINATOR);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("type").asString()).isEqualTo("/problems/no-referrer");
  }

  @Test
  void aCoordinatorsMessageIsACommandLikeAnother() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Map<String, Object> words = Map.of("text", "Hello", "version", 1);
    Reply first = answering(sam, words, COORDINATOR);
    assertThat(answering(sam, words, COORDINATOR).text()).isEqualTo(first.text());
    assertThat(readBy(sam.code())).as("the button was pressed twice").hasSize(1);
    assertThat(answering(sam, words, COLLEAGUE).status()).as("by somebody else").isEqualTo(200);
    assertThat(answering(sam, Map.of("text", "Hello", "version", 2), COORDINATOR).status())
        .isEqualTo(409);
    assertThat(answering(sam, Map.of("text", " ", "version", 1), COORDINATOR).status())
        .isEqualTo(422);
    Map<String, Object> longest = Map.of("text", "x".repeat(4_000), "version", 1);
    Map<String, Object> tooLong = Map.of("text", "x".repeat(4_001), "version", 1);
    assertThat(answering(sam, tooLong, COORDINATOR).status()).isEqualTo(422);
    assertThat(answering(sam, longest, COORDINATOR).status()).isEqualTo(200);
    assertThat(answering(sam, longest, person("sam", "THERAPIST")).status()).isEqualTo(403);
  }

  @Test
  void whoTellsWhatTheySawIsToldOfWhatWasSaidSince() {
    Submitted sam = submitted(Answers.ofSelf().values());
    leaving(sam.code(), "Is it soon?");
    Map<String, Object> order = Map.of("text", "Next week.", "seen", 1, "version", 1);
    leaving(sam.code(), "It is urgent now.");
    Reply stale = answering(sam, order, COORDINATOR);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().get("type").asString()).isEqualTo("/problems/stale");
    assertThat(stale.json().get("changedBy").asString()).isEqualTo("person");
    assertThat(readBy(sam.code())).hasSize(2);

    Map<String, Object> informed = Map.of("text", "Today.", "seen", 2, "version", 1);
    assertThat(answering(sam, informed, COORDINATOR).status()).isEqualTo(200);
    Map<String, Object> more = Map.of("text", "At ten.", "seen", 2, "version", 1);
    assertThat(answering(sam, more, COORDINATOR).status()).as("their own").isEqualTo(200);
    assertThat(answering(sam, Map.of("text", "x", "seen", -1, "version", 1), COLLEAGUE).status())
        .isEqualTo(422);
  }

  @Test
  void aMessageSentAgainWithItsKeyIsLeftOnce() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Map<String, String> body = Map.of("returnCode", sam.code(), "text", "Only once");
    Reply first = sending(post(MESSAGES).header("Idempotency-Key", "k".repeat(16)), body);
    Reply again = sending(post(MESSAGES).header("Idempotency-Key", "k".repeat(16)), body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(readBy(sam.code())).hasSize(1);
  }

  @Test
  void whateverIsNoLivingCodeIsAnsweredAlike() {
    String nobodys = "0000-0000-0000-0000-0000-0000";
    for (String none : List.of(nobodys, "no code", "x".repeat(5_000))) {
      assertThat(leaving(none, "Hello").text()).isEqualTo(leaving(nobodys, "Hello").text());
      assertThat(leaving(none, "Hello").status()).isEqualTo(404);
      assertThat(posting(READ, Map.of("returnCode", none)).status()).isEqualTo(404);
    }
    assertThat(posting(READ, Map.of()).status()).isEqualTo(422);
    assertThat(leaving(nobodys, "").status()).as("before the code is looked at").isEqualTo(422);
  }

  @Test
  void theWordsAreSealedAndEachLookByStaffIsNoted() {
    Submitted sam = submitted(Answers.ofSelf().values());
    leaving(sam.code(), "canary-words");
    answering(sam, Map.of("text", "canary-answer", "version", 1), COORDINATOR);
    Query about = Query.query(Criteria.where("referralId").is(sam.id()));
    assertThat(store.find(about, Document.class, "messages"))
        .hasSize(2)
        .noneMatch(message -> message.toString().contains("canary"));
    Query audited = Query.query(Criteria.where("subject").is("referral:" + sam.id()));
    assertThat(store.find(audited, Document.class, "audit"))
        .extracting(entry -> entry.getString("action"))
        .contains("referral.read", "referral.message");
  }

  @Test
  void whereToTellAReferrerIsToldToWhoMayAskAndToNobodyElse() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    String path = "/internal/referrals/" + sam.id() + "/referrer";
    assertThat(getting(path).status()).isEqualTo(401);
    assertThat(getting(path, COORDINATOR).status()).isEqualTo(403);
    assertThat(getting(path, service("therapist-service", "referral.client")).status())
        .isEqualTo(403);
    RequestPostProcessor allowed = service("notification-service", "referral.recipient");
    JsonNode told = getting(path, allowed).json();
    assertThat(told.at("/email/address").asString()).isEqualTo("jo.roe@example.org");
    assertThat(told.at("/email/discreet").asBoolean()).isTrue();
    assertThat(told.get("locale").asString()).isEqualTo("en");
    Submitted self = submitted(Answers.ofSelf().values());
    assertThat(getting("/internal/referrals/" + self.id() + "/referrer", allowed).status())
        .isEqualTo(404);
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

  private Reply leaving(String code, String text) {
    return posting(MESSAGES, Map.of("returnCode", code, "text", text));
  }

  private Reply answering(Submitted sam, Map<String, Object> order, RequestPostProcessor as) {
    return posting("/api/coordination/referrals/" + sam.id() + "/messages", order, as);
  }

  private List<JsonNode> readBy(String code) {
    return posting(READ, Map.of("returnCode", code)).json().valueStream().toList();
  }

  private static List<String> texts(List<JsonNode> messages) {
    return messages.stream().map(message -> message.get("text").asString()).toList();
  }

  private int unread(String code) {
    return posting("/api/referrals/status", Map.of("returnCode", code))
        .json()
        .get("unreadMessages")
        .asInt();
  }

  private Reply finishing(JsonNode item) {
    return posting(
        "/api/coordination/queue/" + item.get("itemId").asString() + "/done",
        Map.of("version", item.get("version").asLong()),
        COORDINATOR);
  }
}
