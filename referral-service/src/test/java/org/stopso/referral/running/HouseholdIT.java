package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.stopso.contracts.ReferralHeld;
import org.stopso.contracts.ReferralReleased;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.referral.domain.form.Answers;
import org.stopso.terms.HelpKind;
import tools.jackson.databind.JsonNode;

/** Households on the real store and the real wire. */
class HouseholdIT extends RunningService {

  private static final int ROUNDS = 10;
  private static final String CODE = "/api/referrals/household";

  @Autowired MongoTemplate store;

  @Test
  void twoWhoAskTogetherAreToldOfAsTwoOfOneHousehold() {
    try (Wire wire = new Wire()) {
      String key = "the-first-of-two-" + System.nanoTime();
      Reply first = submitting(couple().values(), key);
      assertThat(first.json().get("status").asString()).isEqualTo("AWAITING_PARTNER");
      assertThat(submitting(couple().values(), key).text()).isEqualTo(first.text());
      String kim = idOf(first);

      Map<String, Object> joining = couple().with("householdCode", householdCodeOf(first)).values();
      String again = "the-second-of-two-" + System.nanoTime();
      Reply second = submitting(joining, again);
      assertThat(second.json().get("status").asString()).isEqualTo("MATCHING");
      assertThat(second.json().get("householdCode").isNull()).isTrue();
      assertThat(submitting(joining, again).text()).isEqualTo(second.text());
      assertThat(statusOf(codeOf(first))).isEqualTo("MATCHING");
      assertThat(
              posting("/api/referrals/status", codeBody(first)).json().get("statusText").asString())
          .contains("one therapist for you both");

      ReferralSubmitted told = wire.hears(ReferralSubmitted.class, idOf(second));
      assertThat(told.householdId()).isEqualTo(kim);
      assertThat(told.partnerId()).isEqualTo(kim);
      assertThat(told.help()).isEqualTo(HelpKind.COUPLE);
      ReferralSubmitted before = wire.hears(ReferralSubmitted.class, kim);
      assertThat(before.householdId()).isNull();
      assertThat(before.partnerId()).isNull();
      assertThat(dossier(kim).get("partnerId").asString()).isEqualTo(idOf(second));
    }
  }

  @Test
  void ofTwoWhoUseOneCodeAtTheSameInstantOneJoins() throws Exception {
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < ROUNDS; round++) {
        Reply first = posting("/api/referrals", couple().values());
        Map<String, Object> joining =
            couple().with("householdCode", householdCodeOf(first)).values();
        List<Future<Reply>> sent =
            both.invokeAll(
                List.of(
                    () -> posting("/api/referrals", joining),
                    () -> posting("/api/referrals", joining)));
        List<Reply> replies = sent.stream().map(Future::resultNow).toList();
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 422);
        thatItIsUnknown(
            replies.stream().filter(it -> it.status() == 422).findFirst().orElseThrow());
        assertThat(partnersOf(idOf(first))).isEqualTo(1);
      }
    }
  }

  /** Kim would wait for ever, and nobody would know. */
  @Test
  void aCodeForThePartnerIsNotUsedUpBySomebodyWhoWantsHelpAlone() {
    Reply kim = posting("/api/referrals", couple().values());
    String code = householdCodeOf(kim);
    Reply alone = posting("/api/referrals", Answers.ofSelf().with("householdCode", code).values());
    assertThat(alone.status()).isEqualTo(422);
    assertThat(alone.json().get("errors").get(0).get("field").asString())
        .isEqualTo("householdCode");
    assertThat(alone.text()).contains("household-code-for-couple");

    String forAnybody = householdCodeOf(posting(CODE, codeBody(kim)));
    Answers daughter = Answers.ofSelf().with("householdCode", forAnybody);
    assertThat(posting("/api/referrals", daughter.values()).status()).isEqualTo(201);
    assertThat(statusOf(codeOf(kim))).isEqualTo("AWAITING_PARTNER");
    assertThat(posting("/api/referrals", couple().with("householdCode", code).values()).status())
        .isEqualTo(201);
    assertThat(statusOf(codeOf(kim))).isEqualTo("MATCHING");
  }

  private long partnersOf(String id) {
    return store.getCollection("referrals").countDocuments(new Document("household.partner", id));
  }

  @Test
  void aCodeThatIsUsedOrHasRunOutOrNeverWasIsAnsweredAlike() {
    Reply first = posting("/api/referrals", couple().values());
    String used = householdCodeOf(first);
    posting("/api/referrals", couple().with("householdCode", used).values());
    String old = householdCodeOf(posting(CODE, codeBody(first)));
    store
        .getCollection("invitations")
        .updateMany(
            new Document("referralId", idOf(first)),
            Updates.set("expiresAt", Date.from(Instant.now().minusMillis(1))));
    List<Reply> refused =
        Stream.of(used, old, "7QK2-01AB-CDEF", "none")
            .map(code -> posting("/api/referrals", couple().with("householdCode", code).values()))
            .toList();
    refused.forEach(HouseholdIT::thatItIsUnknown);
    assertThat(refused.stream().map(Reply::text).distinct()).hasSize(1);
  }

  @Test
  void whoeverHasTheReturnCodeIsGivenAHouseholdCodeForSixtyDays() {
    Reply asked = posting("/api/referrals", Answers.ofSelf().values());
    Instant before = Instant.now();
    Reply given = posting(CODE, codeBody(asked));
    assertThat(given.status()).isEqualTo(201);
    Instant expires = Instant.parse(given.json().get("expiresAt").asString());
    assertThat(Duration.between(before, expires))
        .isBetween(Duration.ofDays(60).minusSeconds(1), Duration.ofDays(60).plusMinutes(5));

    Reply joined =
        posting(
            "/api/referrals",
            Answers.ofFamily().with("householdCode", householdCodeOf(given)).values());
    assertThat(joined.status()).isEqualTo(201);
    assertThat(joined.json().get("status").asString()).isEqualTo("MATCHING");

    assertThat(posting(CODE, Map.of()).status()).isEqualTo(422);
    Reply referrers = posting("/api/referrals", Answers.ofProfessional().values());
    Reply none = posting(CODE, codeBody(referrers));
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.json().get("type").asString()).isEqualTo("/problems/return-code-not-found");
    posting("/api/referrals/withdrawal", codeBody(asked));
    assertThat(posting(CODE, codeBody(asked)).status()).isEqualTo(409);
  }

  @Test
  void aHouseholdCodeAskedForTwiceWithOneKeyIsOneCode() {
    Reply asked = posting("/api/referrals", Answers.ofSelf().values());
    String key = "a-household-code-" + System.nanoTime();
    Reply first = keyed(CODE, codeBody(asked), key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(keyed(CODE, codeBody(asked), key).text()).isEqualTo(first.text());
    assertThat(keyed(CODE, codeBody(asked), key + "-2").text()).isNotEqualTo(first.text());
    Reply others = posting("/api/referrals", Answers.ofSelf().values());
    assertThat(keyed(CODE, codeBody(others), key).status()).isEqualTo(422);
  }

  @Test
  void whoIsLeftIsHeldInTheQueueAndReleasedAlone() {
    try (Wire wire = new Wire()) {
      Reply first = posting("/api/referrals", couple().values());
      Reply second =
          posting(
              "/api/referrals", couple().with("householdCode", householdCodeOf(first)).values());
      String lou = idOf(second);
      posting("/api/referrals/withdrawal", codeBody(first));
      wire.hears(ReferralWithdrawn.class, idOf(first));
      assertThat(wire.hears(ReferralHeld.class, lou).urgent()).isFalse();
      assertThat(statusOf(codeOf(second))).isEqualTo("HELD");
      assertThat(kindsAbout(lou)).containsExactly("PARTNER_WITHDREW");
      assertThat(dossier(lou).get("history").get(1).get("who").asString()).isEqualTo("partner");

      Map<String, Object> order =
          Map.of("clearance", "FOUNDATION", "priority", 1, "reason", "Goes on alone", "version", 2);
      posting("/api/coordination/referrals/" + lou + "/release", order, COORDINATOR);
      ReferralReleased released = wire.hears(ReferralReleased.class, lou);
      assertThat(released.help()).isEqualTo(HelpKind.INDIVIDUAL);
      assertThat(kindsAbout(lou)).isEmpty();
    }
  }

  private List<String> kindsAbout(String referralId) {
    return itemsOf(new Submitted(referralId, "", "")).stream()
        .map(item -> item.get("kind").asString())
        .toList();
  }

  private static Answers couple() {
    return Answers.ofSelf().with("help", "COUPLE");
  }

  private static void thatItIsUnknown(Reply refused) {
    assertThat(refused.status()).isEqualTo(422);
    JsonNode error = refused.json().get("errors").get(0);
    assertThat(error.get("field").asString()).isEqualTo("householdCode");
    assertThat(error.get("code").asString()).isEqualTo("household-code-unknown");
    assertThat(error.get("message").asString()).contains("Ask for a new one");
  }

  private static String householdCodeOf(Reply reply) {
    return reply.json().get("householdCode").asString();
  }

  private static String codeOf(Reply submitted) {
    return submitted.json().get("returnCode").asString();
  }

  private static Map<String, String> codeBody(Reply submitted) {
    return Map.of("returnCode", codeOf(submitted));
  }

  private String idOf(Reply submitted) {
    Map<String, String> body = Map.of("reference", submitted.json().get("reference").asString());
    return posting("/api/coordination/referrals/search", body, COORDINATOR)
        .json()
        .get("referralId")
        .asString();
  }
}
