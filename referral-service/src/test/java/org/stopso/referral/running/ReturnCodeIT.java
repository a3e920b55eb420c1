package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.stopso.referral.domain.form.Answers;
import tools.jackson.databind.JsonNode;

/** What the return code opens, and what it does not. */
class ReturnCodeIT extends RunningService {

  @Autowired MongoTemplate store;

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
    String expected = status("0000-0000-0000-0000-0000-0000").toString();
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
  void theLanguageAskedForGoesFirst() {
    Submitted sam = submitted(Answers.ofSelf().with("locale", "cy").values());
    Reply reply =
        sending(
            post("/api/referrals/status").header("Accept-Language", "en"),
            Map.of("returnCode", sam.code()));
    assertThat(reply.json().get("statusText").asString()).startsWith("We are looking");
  }

  private JsonNode status(String code) {
    return posting("/api/referrals/status", Map.of("returnCode", code)).json();
  }
}
