package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/** Two who ask together, from two forms to one case; and who is left when one of them goes. */
class CoupleIT {

  private final RunningPlatform platform = Platform.running();
  private final Api anybody = Api.anybody(platform);
  private final String house = "-" + UUID.randomUUID() + "@example.org";
  private final Api coordinator = Api.of(platform, platform.accounts("COORDINATOR").getFirst());

  @Test
  void twoWhoAskTogetherHaveOneTherapistAndOneCase() {
    JsonNode kim = asks("Kim", null);
    assertThat(kim.get("status").asString()).isEqualTo("AWAITING_PARTNER");
    JsonNode lou = asksInWelsh("Lou", kim.get("householdCode").asString());
    assertThat(lou.get("status").asString()).isEqualTo("MATCHING");
    assertThat(
            anybody
                .post("/api/referrals", couple("Max", kim.get("householdCode").asString()))
                .expecting(422)
                .json()
                .get("errors")
                .get(0)
                .get("code")
                .asString())
        .isEqualTo("household-code-unknown");

    String kimsId = idOf(kim);
    Offers.Open offer = new Offers(platform).await(idOf(lou));
    Api therapist = Api.of(platform, offer.therapist());
    String caseId =
        therapist
            .post("/api/offers/" + offer.offerId() + "/acceptance", Map.of())
            .expecting(200)
            .json()
            .get("caseId")
            .asString();
    Eventually.within("both assigned", () -> bothAre("ASSIGNED", kim, lou));
    JsonNode clients = clientsOf(therapist, caseId);
    assertThat(clients.get(0).get("referralId").asString()).isEqualTo(kimsId);
    assertThat(clients.valueStream().map(client -> client.get("name").asString()))
        .containsExactly("Kim", "Lou");
    awaitNews("Kim", "There is news for you");
    awaitNews("Lou", "Mae newyddion i chi");
  }

  @Test
  void whoIsLeftComesToTheCoordinatorAndGoesOnAlone() {
    JsonNode kim = asks("Kim", null);
    JsonNode lou = asks("Lou", kim.get("householdCode").asString());
    String lousId = idOf(lou);
    Offers.Open toBoth = new Offers(platform).await(lousId);
    anybody.post("/api/referrals/withdrawal", code(kim)).expecting(200);
    assertThat(statusOf(lou)).isEqualTo("HELD");
    assertThat(queueOf(lousId)).contains("PARTNER_WITHDREW");

    Eventually.within("no offer to both is open", () -> !new Offers(platform).isOpen(toBoth));
    coordinator
        .post(
            "/api/coordination/referrals/" + lousId + "/release",
            Map.of(
                "clearance",
                "FOUNDATION",
                "priority",
                1,
                "reason",
                "Wants to go on alone",
                "version",
                versionOf(lousId)))
        .expecting(200);
    Offers.Open offer = new Offers(platform).await(lousId);
    JsonNode offers = Api.of(platform, offer.therapist()).get("/api/me/offers").json();
    JsonNode alone =
        offers
            .valueStream()
            .filter(it -> it.get("offerId").asString().equals(offer.offerId()))
            .findFirst()
            .orElseThrow();
    assertThat(alone.get("referralIds").valueStream().map(JsonNode::asString))
        .containsExactly(lousId);
    assertThat(alone.get("help").asString()).isEqualTo("INDIVIDUAL");
  }

  private JsonNode asks(String name, @Nullable String householdCode) {
    return anybody.post("/api/referrals", couple(name, householdCode)).expecting(201).json();
  }

  private JsonNode asksInWelsh(String name, String householdCode) {
    Map<String, Object> request = couple(name, householdCode);
    request.put("locale", "cy");
    return anybody.post("/api/referrals", request).expecting(201).json();
  }

  private void awaitNews(String name, String subject) {
    new Mailbox(platform).await(addressOf(name), subject);
  }

  private String addressOf(String name) {
    return name.toLowerCase(Locale.ROOT) + house;
  }

  private Map<String, Object> couple(String name, @Nullable String householdCode) {
    Map<String, Object> request = Requests.forHelp("NP26");
    request.put("name", name);
    request.put("contact", Requests.contact(addressOf(name)));
    request.put("help", "COUPLE");
    request.put("householdCode", householdCode);
    return request;
  }

  private JsonNode clientsOf(Api therapist, String caseId) {
    return Eventually.found(
        "both clients of the case",
        () ->
            Optional.of(therapist.get("/api/cases/" + caseId))
                .filter(reply -> reply.status() == 200)
                .map(reply -> reply.json().get("clients"))
                .filter(clients -> clients.size() == 2));
  }

  private boolean bothAre(String status, JsonNode one, JsonNode other) {
    return statusOf(one).equals(status) && statusOf(other).equals(status);
  }

  private String statusOf(JsonNode receipt) {
    return anybody
        .post("/api/referrals/status", code(receipt))
        .expecting(200)
        .json()
        .get("status")
        .asString();
  }

  private static Map<String, String> code(JsonNode receipt) {
    return Map.of("returnCode", receipt.get("returnCode").asString());
  }

  private String idOf(JsonNode receipt) {
    return coordinator
        .post(
            "/api/coordination/referrals/search",
            Map.of("reference", receipt.get("reference").asString()))
        .expecting(200)
        .json()
        .get("referralId")
        .asString();
  }

  private long versionOf(String referralId) {
    return coordinator
        .get("/api/coordination/referrals/" + referralId)
        .expecting(200)
        .json()
        .get("version")
        .asLong();
  }

  private List<String> queueOf(String referralId) {
    return new Queue(coordinator)
        .about(referralId).stream().map(item -> item.get("kind").asString()).toList();
  }
}
