package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stopso.contracts.ReferralHeld;
import org.stopso.contracts.ReferralReleased;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.referral.domain.form.Answers;
import org.stopso.terms.Clearance;
import tools.jackson.databind.JsonNode;

/** What coordinators see and decide. */
class CoordinationIT extends RunningService {

  private static final RequestPostProcessor COLLEAGUE = person("coordinator-2", "COORDINATOR");

  @Test
  void anUrgentReferralIsQueuedTakenAndReleased() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().with("screening.selfHarm", true).values());
      ReferralHeld held = wire.hears(ReferralHeld.class, sam.id());
      assertThat(held.urgent()).isTrue();
      assertThat(held.rules()).containsExactly("S3");

      JsonNode item = itemOf(sam);
      assertThat(item.get("kind").asString()).isEqualTo("HELD_REFERRAL");
      assertThat(item.get("urgent").asBoolean()).isTrue();
      assertThat(Duration.between(instant(item, "since"), instant(item, "dueBy")))
          .isEqualTo(Duration.ofMinutes(15));

      take(item);
      thatItIsNotFinishedWhileItIsHeld(sam);
      release(wire, sam);
      assertThat(queue().stream().filter(other -> isAbout(other, sam))).isEmpty();
    }
  }

  @Test
  void whoeverHasNotSeenTheNewestIsTold() {
    Submitted sam = submitted(Answers.ofSelf().values());
    long version = dossier(sam.id()).get("version").asLong();
    Map<String, Object> hold = Map.of("reason", "Let me ring them first", "version", version);
    assertThat(deciding(sam, "hold", hold, COORDINATOR).status()).isEqualTo(200);

    Reply stale = deciding(sam, "hold", hold, COLLEAGUE);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().get("type").asString()).isEqualTo("/problems/stale");
    assertThat(stale.json().get("changedBy").asString()).isEqualTo("coordinator-1");
    assertThat(stale.json().get("changedAt").isNull()).isFalse();
    assertThat(stale.json().get("version").asLong()).isEqualTo(version + 1);

    Reply repeated = deciding(sam, "hold", hold, COORDINATOR);
    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.json().get("version").asLong()).isEqualTo(version + 1);

    Map<String, Object> corrected = Map.of("reason", "They rang us", "version", version);
    assertThat(deciding(sam, "hold", corrected, COORDINATOR).status()).isEqualTo(409);
    assertThat(reasonsOf(sam)).contains("Let me ring them first").doesNotContain("They rang us");
  }

  @ParameterizedTest
  @CsvSource({
    "FOUNDATION, 2, as I see it, 200",
    "ADVANCED, 2, as I see it, 409",
    "FOUNDATION, 1, as I see it, 409",
    "FOUNDATION, 2, as I see it now, 409"
  })
  void aCorrectedReleaseIsNotTakenForTheSameAgain(
      String clearance, int priority, String reason, int status) {
    Submitted sam = submitted(Answers.ofSelf().with("ageBand", "UNDER_18").values());
    Map<String, Object> first =
        Map.of("clearance", "FOUNDATION", "priority", 2, "reason", "as I see it", "version", 1);
    assertThat(deciding(sam, "release", first, COORDINATOR).status()).isEqualTo(200);
    Map<String, Object> second =
        Map.of("clearance", clearance, "priority", priority, "reason", reason, "version", 1);
    Reply answer = deciding(sam, "release", second, COORDINATOR);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(dossier(sam.id()).get("screening").get("clearance").asString())
        .isEqualTo("FOUNDATION");
  }

  @Test
  void holdingOnIsKeptWithItsReason() {
    Submitted sam = submitted(Answers.ofSelf().with("ageBand", "UNDER_18").values());
    Reply held =
        deciding(sam, "hold", Map.of("reason", "Asking the school", "version", 1), COORDINATOR);
    assertThat(held.json().get("version").asLong()).isEqualTo(2);
    assertThat(queue().stream().filter(item -> isAbout(item, sam))).hasSize(1);
    assertThat(reasonsOf(sam)).contains("Asking the school");
  }

  @Test
  void whatTheTableForbidsIsRefused() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Reply refused = deciding(sam, "release", releasing(1), COORDINATOR);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("type").asString()).isEqualTo("/problems/referral-not-there");
  }

  @Test
  void pointedElsewhereOrClosedNothingMoreComesOfIt() {
    try (Wire wire = new Wire()) {
      for (String way : List.of("signposting", "closure")) {
        Submitted sam = submitted(Answers.ofSelf().values());
        Map<String, Object> order = Map.of("reason", "Another service is nearer", "version", 1);
        assertThat(deciding(sam, way, order, COORDINATOR).status()).isEqualTo(200);
        wire.hears(ReferralWithdrawn.class, sam.id());
        assertThat(posting("/api/referrals/withdrawal", Map.of("returnCode", sam.code())).status())
            .isEqualTo(409);
      }
    }
  }

  @Test
  void commandsAreCheckedFieldByField() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Reply reply =
        deciding(
            sam,
            "release",
            Map.of("clearance", "NONE", "priority", 3, "reason", "x".repeat(501), "more", 1),
            COORDINATOR);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().get("errors").valueStream().map(e -> e.get("field").asString()))
        .containsExactlyInAnyOrder("clearance", "priority", "reason", "version", "more");
  }

  @Test
  void theQueueIsReadPageByPage() {
    for (int i = 0; i < 3; i++) {
      submitted(Answers.ofSelf().with("ageBand", "UNDER_18").values());
    }
    List<JsonNode> all = queue();
    assertThat(all).hasSizeGreaterThanOrEqualTo(3);
    assertThat(all.stream().map(item -> item.get("urgent").asBoolean()).toList())
        .isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
    assertThat(getting("/api/coordination/queue?limit=0", COORDINATOR).status()).isEqualTo(422);
    assertThat(getting("/api/coordination/queue?limit=101", COORDINATOR).status()).isEqualTo(422);
    assertThat(getting("/api/coordination/queue?cursor=x", COORDINATOR).status()).isEqualTo(422);
  }

  private void take(JsonNode item) {
    String path = "/api/coordination/queue/" + item.get("itemId").asString() + "/taken";
    Map<String, Object> version = Map.of("version", item.get("version").asLong());
    Reply taken = posting(path, version, COORDINATOR);
    assertThat(taken.json().get("takenBy").asString()).isEqualTo("coordinator-1");
    assertThat(posting(path, version, COORDINATOR).text()).isEqualTo(taken.text());
    assertThat(posting(path, version, COLLEAGUE).status()).isEqualTo(409);
  }

  private void thatItIsNotFinishedWhileItIsHeld(Submitted sam) {
    JsonNode item = itemOf(sam);
    Reply refused =
        posting(
            "/api/coordination/queue/" + item.get("itemId").asString() + "/done",
            Map.of("version", item.get("version").asLong()),
            COORDINATOR);
    assertThat(refused.json().get("type").asString()).isEqualTo("/problems/still-held");
  }

  private void release(Wire wire, Submitted sam) {
    Reply released = deciding(sam, "release", releasing(1), COORDINATOR);
    assertThat(released.json().get("status").asString()).isEqualTo("MATCHING");
    assertThat(deciding(sam, "release", releasing(1), COORDINATOR).text())
        .isEqualTo(released.text());
    ReferralReleased told = wire.hears(ReferralReleased.class, sam.id());
    assertThat(told.clearance()).isEqualTo(Clearance.ADVANCED);
    assertThat(told.priority()).isEqualTo(1);
    assertThat(wire.all(ReferralReleased.class, sam.id())).hasSize(1);
    JsonNode dossier = dossier(sam.id());
    assertThat(dossier.at("/screening/clearance").asString()).isEqualTo("ADVANCED");
    assertThat(dossier.at("/screening/rules/0").asString()).isEqualTo("S3");
    assertThat(dossier.at("/client/hopes").asString()).isEqualTo("To sleep at night");
    assertThat(reasonsOf(sam)).contains("Safe with her sister");
  }

  private static Map<String, Object> releasing(long version) {
    return new HashMap<>(
        Map.of(
            "clearance",
            "ADVANCED",
            "priority",
            1,
            "reason",
            "Safe with her sister",
            "version",
            version));
  }

  private Reply deciding(Submitted sam, String way, Object order, RequestPostProcessor as) {
    return posting("/api/coordination/referrals/" + sam.id() + "/" + way, order, as);
  }

  private List<String> reasonsOf(Submitted sam) {
    return dossier(sam.id())
        .get("history")
        .valueStream()
        .map(step -> step.get("why").asString())
        .toList();
  }

  private JsonNode itemOf(Submitted sam) {
    return queue().stream().filter(item -> isAbout(item, sam)).findFirst().orElseThrow();
  }

  /** The whole queue, two items at a time. */
  private List<JsonNode> queue() {
    List<JsonNode> items = new java.util.ArrayList<>();
    String next = "";
    do {
      JsonNode page = getting("/api/coordination/queue?limit=2&cursor=" + next, COORDINATOR).json();
      page.get("items").forEach(items::add);
      next = page.get("next").isNull() ? "" : page.get("next").asString();
    } while (!next.isEmpty());
    return items;
  }

  private static boolean isAbout(JsonNode item, Submitted sam) {
    return item.get("referralId").asString().equals(sam.id());
  }

  private static Instant instant(JsonNode item, String name) {
    return Instant.parse(item.get(name).asString());
  }
}
