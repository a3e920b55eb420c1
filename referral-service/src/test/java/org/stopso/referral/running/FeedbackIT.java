package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stopso.referral.running.Elsewhere.assigned;
import static org.stopso.referral.running.Elsewhere.ended;
import static org.stopso.referral.running.Elsewhere.session;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.stopso.contracts.FeedbackGiven;
import org.stopso.referral.domain.form.Answers;
import org.stopso.terms.EndingReason;

/** What somebody says of the help they had. */
class FeedbackIT extends RunningService {

  private static final String FEEDBACK = "/api/referrals/feedback";
  private static final Map<String, Object> RATINGS =
      Map.of("helped", 8, "listened", 10, "understanding", 0);

  @Autowired MongoTemplate store;

  @Test
  void afterTheEndItIsTakenOnce() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      String caseId = UUID.randomUUID().toString();
      assertThat(giving(sam.code()).json().get("type").asString())
          .isEqualTo("/problems/feedback-not-yet");
      wire.says(assigned(sam, caseId));
      becomes(sam, "ASSIGNED");
      assertThat(giving(sam.code()).status()).isEqualTo(409);
      wire.says(session(sam, caseId, 1));
      wire.says(ended(sam, caseId, EndingReason.COMPLETED));
      becomes(sam, "ENDED");

      assertThat(giving(sam.code()).status()).isEqualTo(201);
      assertThat(giving(sam.code()).status()).as("the same again").isEqualTo(201);
      Reply other = posting(FEEDBACK, Map.of("returnCode", sam.code(), "ratings", RATINGS));
      assertThat(other.status()).as("without the comment").isEqualTo(409);
      assertThat(other.json().get("type").asString()).isEqualTo("/problems/feedback-given");

      FeedbackGiven told = wire.hears(FeedbackGiven.class, sam.id());
      assertThat(told.caseId()).isEqualTo(caseId);
      assertThat(told.helped()).isEqualTo(8);
      assertThat(told.listened()).isEqualTo(10);
      assertThat(told.understanding()).isZero();
      assertThat(wire.all(FeedbackGiven.class, sam.id())).hasSize(1);
      whatTheyWroteIsSealedAndForCoordinators(wire, sam);
    }
  }

  private void whatTheyWroteIsSealedAndForCoordinators(Wire wire, Submitted sam) {
    assertThat(dossier(sam.id()).at("/feedback/comment").asString()).isEqualTo("canary-thanks");
    assertThat(dossier(sam.id()).at("/feedback/ratings/listened").asInt()).isEqualTo(10);
    assertThat(store.findAll(Document.class, "feedback").toString()).doesNotContain("canary");
    assertThat(wire.about(sam.id()))
        .noneMatch(
            message ->
                new String(message.value(), java.nio.charset.StandardCharsets.UTF_8)
                    .contains("canary"));
  }

  @Test
  void sentAgainWithItsKeyItIsTheSame() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      String caseId = UUID.randomUUID().toString();
      wire.says(assigned(sam, caseId));
      wire.says(ended(sam, caseId, EndingReason.CLIENT_LEFT));
      becomes(sam, "ENDED");
      String key = "feedback-" + UUID.randomUUID();
      Map<String, Object> body = Map.of("returnCode", sam.code(), "ratings", RATINGS);
      assertThat(keyed(FEEDBACK, body, key).status()).isEqualTo(201);
      assertThat(keyed(FEEDBACK, body, key).status()).isEqualTo(201);
      Map<String, Integer> worse = Map.of("helped", 7, "listened", 10, "understanding", 0);
      Map<String, Object> other = Map.of("returnCode", sam.code(), "ratings", worse);
      assertThat(keyed(FEEDBACK, other, key + "-2").status()).isEqualTo(409);
      assertThat(wire.all(FeedbackGiven.class, sam.id())).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void onlyTheClientGivesItAndWhollyOrNotAtAll() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    assertThat(giving(sam.code()).text()).isEqualTo(giving("0000-0000-0000-0000-0000-0000").text());
    Reply incomplete = posting(FEEDBACK, Map.of("returnCode", sam.code(), "ratings", Map.of()));
    assertThat(incomplete.status()).isEqualTo(422);
    assertThat(incomplete.json().get("errors").valueStream().map(e -> e.get("field").asString()))
        .containsExactlyInAnyOrder("ratings.helped", "ratings.listened", "ratings.understanding");
  }

  private Reply giving(String code) {
    return posting(
        FEEDBACK, Map.of("returnCode", code, "ratings", RATINGS, "comment", "canary-thanks"));
  }

  private void becomes(Submitted sam, String status) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(statusOf(sam.code())).isEqualTo(status));
  }
}
