package org.stopso.therapist.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stopso.therapist.Wire.wire;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stopso.contracts.OfferDeclined;
import org.stopso.contracts.TherapistProfile;
import org.stopso.terms.Clearance;
import org.stopso.terms.DeclineReason;
import org.stopso.therapist.ServiceIT;
import org.stopso.therapist.registry.domain.TherapistState;

class RegistryIT extends ServiceIT {

  private static final String PRACTICE =
      """
      {"practices": [{"outcode": "NP26 4AA"}], "delivery": ["ONLINE"], "help": ["INDIVIDUAL"],
       "worksWith": ["AT_RISK", "SURVIVOR"], "languages": ["en", "cy"],
       "availability": ["WEEKEND"], "places": %d, "reducedFeePlaces": 1, "acceptingNew": true,
       "prisonTravelKm": 0, "hourlyFee": null, "version": %d}
      """;

  @Autowired MessageSource words;

  @Test
  void whoIsImportedIsPublishedWhole() {
    TherapistProfile profile = wire().await(TherapistProfile.class, "t1", 1).getFirst();
    assertThat(profile.accountId()).isEqualTo("account-t1");
    assertThat(profile.active()).isTrue();
    assertThat(profile.clearance()).isEqualTo(Clearance.ADVANCED);
    assertThat(profile.mayReceiveUntil()).isEqualTo(today().plusDays(24));
    assertThat(profile.practices()).containsExactly(new TherapistProfile.Practice("CF10"));
    assertThat(profile.prisonCleared()).isTrue();
    assertThat(profile.places()).isEqualTo(20);
  }

  @Test
  void aTherapistSeesTheirProfile() {
    assertThat(get("t1", "/api/me/profile"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"therapistId": "t1", "state": "ACTIVE", "clearance": "ADVANCED",
             "mayReceiveClients": true, "mayReceiveUntil": "%s",
             "practice": {"practices": [{"outcode": "CF10"}], "places": 20, "hourlyFee": 50}}
            """
                .formatted(today().plusDays(24)));
    assertThat(get("nobody", "/api/me/profile")).hasStatus(404);
    assertThat(web.get().uri("/api/me/profile")).hasStatus(401);
  }

  @Test
  void changingThePracticePublishesItOnceAndAStaleChangeIsRefused() {
    assertThat(put("t2", "/api/me/practice", PRACTICE.formatted(7, 1)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.practice.practices[0].outcode")
        .isEqualTo("NP26");
    assertThat(put("t2", "/api/me/practice", PRACTICE.formatted(7, 1))).hasStatusOk();
    assertThat(put("t2", "/api/me/practice", PRACTICE.formatted(8, 1)))
        .hasStatus(409)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"type\": \"/problems/stale\", \"changedBy\": \"account-t2\", \"version\": 2}");

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(newest("t2").places()).isEqualTo(7));
    assertThat(newest("t2").practices()).containsExactly(new TherapistProfile.Practice("NP26"));
    assertThat(newest("t2").prisonCleared()).isTrue();
  }

  @Test
  void whatIsWrongWithAPracticeIsNamedFieldByField() {
    String wrong = PRACTICE.formatted(7, 1).replace("NP26 4AA", "ZE99").replace("\"cy\"", "\"?\"");
    assertThat(put("t1", "/api/me/practice", wrong))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactlyInAnyOrder("languages[1]", "practices[0].outcode");
    assertThat(put("t1", "/api/me/practice", PRACTICE.formatted(7, 1).replace("WEEKEND", "NEVER")))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("availability[0]");
    String unreadable =
        PRACTICE
            .formatted(101, 1)
            .replace("WEEKEND", "NEVER")
            .replace("\"en\"", "5")
            .replace("\"reducedFeePlaces\": 1", "\"reducedFeePlaces\": \"1\"");
    assertThat(put("t1", "/api/me/practice", unreadable))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactlyInAnyOrder("availability[0]", "languages[0]", "reducedFeePlaces", "places");
    assertThat(put("t1", "/api/me/practice", "{\"prisonCleared\": true}")).hasStatus(422);
  }

  @Test
  void decliningForWantOfSpaceAndWhileAwayIsPublished() {
    wire().say(declined("t3", DeclineReason.NO_SPACE, null));
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(newest("t3").acceptingNew()).isFalse());
    wire().say(declined("t3", DeclineReason.AWAY, today().plusDays(3)));
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(newest("t3").active()).isFalse());
    assertThat(get("t3", "/api/me/profile"))
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"state\": \"PAUSED\", \"pausedUntil\": \"%s\", \"mayReceiveClients\": false}"
                .formatted(today().plusDays(3)));
    assertThat(get("t3", "/api/me/todo"))
        .bodyJson()
        .extractingPath("$[*].code")
        .asArray()
        .containsExactly("SUPERVISION_DUE", "ON_PAUSE", "NOT_ACCEPTING");
    int version = JsonPath.read(profile("t3"), "$.version");
    String back =
        PRACTICE.formatted(7, version).replace("\"version\"", "\"paused\": false, \"version\"");
    assertThat(put("t3", "/api/me/practice", back))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"state\": \"ACTIVE\", \"mayReceiveClients\": true}");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(newest("t3").active()).isTrue());
  }

  @Test
  void supervisionCountsAtOnceAndOnlyOnce() {
    String entry =
        "{\"date\": \"%s\", \"minutes\": 60, \"supervisorEmail\": \"canary@example.org\"}"
            .formatted(today());
    String key = "supervision-of-today";
    for (int i = 0; i < 2; i++) {
      assertThat(post("t4", "/api/me/supervision", entry).header("Idempotency-Key", key))
          .hasStatus(201)
          .bodyJson()
          .extractingPath("$.mayReceiveUntil")
          .isEqualTo(today().plusDays(31).toString());
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> assertThat(newest("t4").mayReceiveUntil()).isEqualTo(today().plusDays(31)));
    assertThat(post("t4", "/api/me/supervision", entry.replace("60", "0"))).hasStatus(422);
    assertThat(store()).doesNotContain("canary@");
  }

  @Test
  void onlyAServiceWithTheScopeLearnsWhereATherapistIsWrittenTo() {
    String path = "/internal/therapists/t1/recipient";
    assertThat(asked(path, "SCOPE_therapist.recipient"))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            "{\"email\": {\"address\": \"canary-t1@example.org\", \"discreet\": false},"
                + " \"locale\": \"en\"}",
            JsonCompareMode.STRICT);
    assertThat(asked("/internal/therapists/nobody/recipient", "SCOPE_therapist.recipient"))
        .hasStatus(404);
    assertThat(asked(path, "SCOPE_referral.recipient")).hasStatus(403);
    assertThat(get("t1", path)).hasStatus(403);
  }

  @Test
  void aCoordinatorSeesWhoATherapistIs() {
    assertThat(asked("/desk/therapists/t1", "ROLE_COORDINATOR"))
        .hasStatusOk()
        .bodyText()
        .contains("Canary Name", "Active", "Advanced", "20", "Identity", ">t1<")
        .doesNotContain("canary-t1@example.org", "??");
    assertThat(asked("/desk/therapists/nobody", "ROLE_COORDINATOR")).hasStatus(404);
    assertThat(store()).contains("therapist.read", "therapist:t1");
  }

  @Test
  void theNamesThatAPageLeftOutAreGivenForItsPlaces() {
    assertThat(asked("/desk/therapists/names?id=t1&id=nobody&id=t2&id=t1", "ROLE_COORDINATOR"))
        .hasStatusOk()
        .bodyText()
        .isEqualToIgnoringNewLines(
            "<span hx-swap-oob=\"innerHTML:.therapist-t1\">Canary Name</span>"
                + "<span hx-swap-oob=\"innerHTML:.therapist-t2\">Canary Name</span>");
    assertThat(store()).contains("therapist.names", "therapists:2");
    assertThat(asked("/desk/therapists/names", "ROLE_COORDINATOR")).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk/therapists/t1", "/desk/therapists/names?id=t1"})
  void nobodyElseSeesWhoATherapistIs(String path) {
    assertThat(get("t1", path)).hasStatus(403);
    assertThat(asked(path, "ROLE_MODERATOR")).hasStatus(403);
    assertThat(web.get().uri(path)).hasStatus(401);
  }

  @ParameterizedTest
  @EnumSource(TherapistState.class)
  void everyStateHasItsWords(TherapistState state) {
    assertThat(words.getMessage("therapist.state." + state, null, Locale.ENGLISH)).isNotBlank();
  }

  @Test
  void nothingPersonalIsReadableInTheStoreOrOnTheWire() {
    wire().await(TherapistProfile.class, "t1", 1);
    assertThat(store()).contains("account-t1").doesNotContain("Canary", "canary-");
    assertThat(wire().everything()).contains("account-t1").doesNotContain("Canary", "canary-");
  }

  private String profile(String therapistId) {
    byte[] json =
        get(therapistId, "/api/me/profile").exchange().getResponse().getContentAsByteArray();
    return new String(json, StandardCharsets.UTF_8);
  }

  private MvcTestResult asked(String path, String authority) {
    return web.get()
        .uri(path)
        .with(
            SecurityMockMvcRequestPostProcessors.jwt()
                .jwt(token -> token.subject("notification-service"))
                .authorities(new SimpleGrantedAuthority(authority)))
        .exchange();
  }

  private static TherapistProfile newest(String therapistId) {
    return wire().await(TherapistProfile.class, therapistId, 1).getLast();
  }

  private static OfferDeclined declined(
      String therapistId, DeclineReason reason, @Nullable LocalDate until) {
    return new OfferDeclined(
        "o-" + reason, List.of("r-x"), therapistId, Instant.now(), reason, until, false);
  }
}
