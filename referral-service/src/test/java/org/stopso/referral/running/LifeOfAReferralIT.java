package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stopso.referral.running.Elsewhere.NOW;
import static org.stopso.referral.running.Elsewhere.THERAPIST;
import static org.stopso.referral.running.Elsewhere.assigned;
import static org.stopso.referral.running.Elsewhere.declined;
import static org.stopso.referral.running.Elsewhere.ended;
import static org.stopso.referral.running.Elsewhere.offered;
import static org.stopso.referral.running.Elsewhere.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stopso.contracts.AssignmentRefused;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.contracts.ReferralWaiting;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.referral.domain.form.Answers;
import org.stopso.terms.EndingReason;
import tools.jackson.databind.JsonNode;

/** From the request to the end of the work, told by the events of the other services. */
class LifeOfAReferralIT extends RunningService {

  private static final Duration SOON = Duration.ofMinutes(1);

  @Test
  void fromTheRequestToTheEndOfTheWork() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      ReferralSubmitted told = wire.hears(ReferralSubmitted.class, sam.id());
      assertThat(told.outcode()).isEqualTo("NP26");
      assertThat(told.screening().rules()).containsExactly("S0");
      assertThat(told.mayReachClient()).isTrue();

      nobodyFitsYet(wire, sam);
      aTherapistIsAskedAndSaysNo(wire, sam);

      String first = UUID.randomUUID().toString();
      aTherapistAccepts(wire, sam, first);
      theSameAcceptanceAgainChangesNothing(wire, sam, first);
      aSessionTakesPlace(wire, sam, first);
      theTherapistLeaves(wire, sam, first);
      whatIsSaidOfTheFirstCaseNowIsIgnored(wire, sam, first);

      String second = UUID.randomUUID().toString();
      aTherapistAccepts(wire, sam, second);
      theWorkIsDone(wire, sam, second);
      whatComesTooLateIsRecordedAndIgnored(wire, sam);
    }
  }

  @Test
  void withdrawnWhileATherapistAccepts() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      String caseId = UUID.randomUUID().toString();
      Reply unheard = recipientOf(sam, caseId);
      assertThat(unheard.status()).isEqualTo(409);
      assertThat(unheard.json().get("type").asString())
          .isEqualTo("/problems/assignment-not-heard-of");

      withdraws(sam);
      assertThat(wire.hears(ReferralWithdrawn.class, sam.id()).caseId()).isNull();
      assertThat(recipientOf(sam, caseId).status()).isEqualTo(404);

      wire.says(assigned(sam, caseId));
      AssignmentRefused refused = wire.hears(AssignmentRefused.class, sam.id());
      assertThat(refused.caseId()).isEqualTo(caseId);
      assertThat(refused.therapistId()).isEqualTo(THERAPIST);

      wire.says(assigned(sam, caseId));
      wire.says(offered(sam));
      await().atMost(SOON).until(() -> ignoredOf(sam).contains("OfferMade"));
      assertThat(wire.all(AssignmentRefused.class, sam.id())).hasSize(1);
      assertThat(statusOf(sam.code())).isEqualTo("WITHDRAWN");
      assertThat(recipientOf(sam, caseId).status()).isEqualTo(404);
    }
  }

  @Test
  void heldWhileATherapistAccepts() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      String caseId = UUID.randomUUID().toString();
      Map<String, Object> seen = Map.of("version", 1, "reason", "something to look at");
      String hold = "/api/coordination/referrals/" + sam.id() + "/hold";
      assertThat(posting(hold, seen, COORDINATOR).status()).isEqualTo(200);
      assertThat(recipientOf(sam, caseId).status()).isEqualTo(409);

      wire.says(assigned(sam, caseId));
      assertThat(wire.hears(AssignmentRefused.class, sam.id()).caseId()).isEqualTo(caseId);
      assertThat(recipientOf(sam, caseId).status()).isEqualTo(404);
      assertThat(statusOf(sam.code())).isEqualTo("HELD");
    }
  }

  @Test
  void aWithdrawalFromATherapistNamesTheCase() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      String caseId = UUID.randomUUID().toString();
      aTherapistAccepts(wire, sam, caseId);
      withdraws(sam);
      assertThat(wire.hears(ReferralWithdrawn.class, sam.id()).caseId()).isEqualTo(caseId);
      assertThat(recipientOf(sam, caseId).status()).isEqualTo(404);
      assertThat(wire.all(AssignmentRefused.class, sam.id())).isEmpty();
    }
  }

  private void withdraws(Submitted sam) {
    Map<String, String> code = Map.of("returnCode", sam.code());
    assertThat(posting("/api/referrals/withdrawal", code).status()).isEqualTo(200);
  }

  private void nobodyFitsYet(Wire wire, Submitted sam) {
    wire.says(
        new ReferralWaiting(
            List.of(sam.id()), NOW, List.of("M5"), new ReferralWaiting.Forecast(7, 30)));
    becomes(sam, "WAITING");
    JsonNode wait =
        posting("/api/referrals/status", Map.of("returnCode", sam.code()))
            .json()
            .get("expectedWait");
    assertThat(wait.get("fromDays").asInt()).isEqualTo(7);
    assertThat(wait.get("toDays").asInt()).isEqualTo(30);
  }

  private void aTherapistIsAskedAndSaysNo(Wire wire, Submitted sam) {
    wire.says(offered(sam));
    becomes(sam, "OFFERED");
    wire.says(declined(sam, true));
    wire.says(offered(sam));
    wire.says(declined(sam, false));
    becomes(sam, "MATCHING");
  }

  private void aTherapistAccepts(Wire wire, Submitted sam, String caseId) {
    wire.says(offered(sam));
    wire.says(assigned(sam, caseId));
    becomes(sam, "ASSIGNED");
    Reply client = clientOf(sam, caseId);
    assertThat(client.status()).isEqualTo(200);
    assertThat(client.json().get("name").asString()).isEqualTo("Sam");
    assertThat(client.json().at("/contact/email/address").asString()).isEqualTo("sam@example.org");
    assertThat(clientOf(sam, UUID.randomUUID().toString()).status()).isEqualTo(404);
    Reply recipient = recipientOf(sam, caseId);
    assertThat(recipient.status()).isEqualTo(200);
    assertThat(recipient.json().at("/email/address").asString()).isEqualTo("sam@example.org");
    assertThat(recipientOf(sam, UUID.randomUUID().toString()).status()).isEqualTo(409);
  }

  private void theSameAcceptanceAgainChangesNothing(Wire wire, Submitted sam, String caseId) {
    int steps = dossier(sam.id()).get("history").size();
    wire.says(assigned(sam, caseId));
    wire.says(offered(sam));
    await().atMost(SOON).until(() -> ignoredOf(sam).contains("OfferMade"));
    assertThat(dossier(sam.id()).get("history").size()).isEqualTo(steps + 1);
    assertThat(wire.all(AssignmentRefused.class, sam.id())).isEmpty();
  }

  private void aSessionTakesPlace(Wire wire, Submitted sam, String caseId) {
    wire.says(session(sam, caseId, 1));
    becomes(sam, "IN_THERAPY");
    assertThat(recipientOf(sam, caseId).status()).isEqualTo(200);
  }

  private void theTherapistLeaves(Wire wire, Submitted sam, String caseId) {
    wire.says(ended(sam, caseId, EndingReason.THERAPIST_LEFT));
    becomes(sam, "MATCHING");
    assertThat(clientOf(sam, caseId).status()).isEqualTo(404);
    assertThat(recipientOf(sam, caseId).status()).isEqualTo(404);
  }

  private void whatIsSaidOfTheFirstCaseNowIsIgnored(Wire wire, Submitted sam, String caseId) {
    long version = dossier(sam.id()).get("version").asLong();
    wire.says(session(sam, caseId, 2));
    wire.says(ended(sam, caseId, EndingReason.COMPLETED));
    await().during(Duration.ofSeconds(1)).until(() -> statusOf(sam.code()).equals("MATCHING"));
    assertThat(dossier(sam.id()).get("version").asLong()).isEqualTo(version);
  }

  private void theWorkIsDone(Wire wire, Submitted sam, String caseId) {
    Reply unheard = afterwardsOf(sam, caseId);
    assertThat(unheard.status()).isEqualTo(409);
    assertThat(unheard.json().get("type").asString()).isEqualTo("/problems/ending-not-heard-of");
    wire.says(ended(sam, caseId, EndingReason.COMPLETED));
    becomes(sam, "ENDED");
    assertThat(clientOf(sam, caseId).status()).isEqualTo(200);
    assertThat(recipientOf(sam, caseId).status()).isEqualTo(404);
    assertThat(afterwardsOf(sam, caseId).json().get("email").get("address").asString())
        .isEqualTo("sam@example.org");
    assertThat(afterwardsOf(sam, UUID.randomUUID().toString()).status()).isEqualTo(404);
  }

  private void whatComesTooLateIsRecordedAndIgnored(Wire wire, Submitted sam) {
    wire.says(offered(sam));
    await().atMost(SOON).until(() -> lastStepOf(sam).get("ignored").asBoolean());
    assertThat(lastStepOf(sam).get("who").asString()).isEqualTo("matching-service");
    assertThat(lastStepOf(sam).get("to").asString()).isEqualTo("ENDED");
    assertThat(statusOf(sam.code())).isEqualTo("ENDED");
  }

  private void becomes(Submitted sam, String status) {
    await().atMost(SOON).untilAsserted(() -> assertThat(statusOf(sam.code())).isEqualTo(status));
  }

  private JsonNode lastStepOf(Submitted sam) {
    return dossier(sam.id()).get("history").valueStream().toList().getLast();
  }

  private List<String> ignoredOf(Submitted sam) {
    return dossier(sam.id())
        .get("history")
        .valueStream()
        .filter(step -> step.get("ignored").asBoolean())
        .map(step -> step.get("why").asString())
        .toList();
  }

  private Reply clientOf(Submitted sam, String caseId) {
    return getting(
        "/internal/referrals/" + sam.id() + "/client?caseId=" + caseId,
        service("therapist-service", "referral.client"));
  }

  /** Where to tell them that a therapist has them. */
  private Reply afterwardsOf(Submitted sam, String caseId) {
    return getting(
        "/internal/referrals/" + sam.id() + "/recipient?endedCaseId=" + caseId,
        service("notification-service", "referral.recipient"));
  }

  private Reply recipientOf(Submitted sam, String caseId) {
    return getting(
        "/internal/referrals/" + sam.id() + "/recipient?caseId=" + caseId,
        service("notification-service", "referral.recipient"));
  }
}
