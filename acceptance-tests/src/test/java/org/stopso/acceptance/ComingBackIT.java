package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/** What somebody does who comes back with a code, through the whole platform. */
class ComingBackIT {

  private static final String NOBODYS = "0000-0000-0000-0000-0000-0000";
  private static final String BIRD = "Kingletwort";

  private final RunningPlatform platform = Platform.running();
  private final Api anybody = Api.anybody(platform);
  private final Api coordinator = Api.of(platform, platform.accounts("COORDINATOR").getFirst());
  private final String address = "sam-" + UUID.randomUUID() + "@example.org";

  @Test
  void messagesGoBothWaysAndTheMailSaysNothingOfThem() {
    Asked sam = ask(Map.of());
    asSam("messages", sam, Map.of("text", BIRD + "-question")).expecting(201);
    JsonNode item = Eventually.found("the message in the queue", () -> itemOf(sam, "MESSAGE"));
    JsonNode dossier =
        Eventually.found("an offer, after which nothing moves by itself", () -> offered(sam));
    assertThat(dossier.at("/messages/0/text").asString()).isEqualTo(BIRD + "-question");
    order(sam, "messages", Map.of("text", BIRD + "-answer"), dossier);
    coordinator
        .post(
            "/api/coordination/queue/" + item.get("itemId").asString() + "/done",
            Map.of("version", item.get("version").asLong()))
        .expecting(200);

    Mailbox.Mail mail =
        Eventually.found("a mail that there is something to read", this::mailOfMessage);
    assertThat(mail.text()).contains("/return");
    assertThat(mail.says(BIRD) || mail.says("Sam") || mail.says(sam.code())).isFalse();
    assertThat(statusOf(sam).get("unreadMessages").asInt()).isEqualTo(1);
    assertThat(asSam("messages/read", sam, Map.of()).expecting(200).body())
        .contains(BIRD + "-question", BIRD + "-answer");
    assertThat(statusOf(sam).get("unreadMessages").asInt()).isZero();
    assertThat(Stored.holding(platform, BIRD)).isEmpty();
  }

  @Test
  void whoErasesThemselvesIsNobodyAndTheOpenOfferGoes() {
    Asked sam = ask(Map.of("hopes", BIRD + "-hopes"));
    Offers.Open offer = new Offers(platform).await(sam.referralId());
    asSam("messages", sam, Map.of("text", BIRD + "-words")).expecting(201);

    JsonNode erased = asSam("erasure", sam, Map.of()).expecting(200).json();
    assertThat(erased.get("status").asString()).isEqualTo("ERASED");

    thatTheCodeIsNobodys(sam);
    Api therapist = Api.of(platform, offer.therapist());
    Eventually.within(
        "the offer is withdrawn",
        () ->
            therapist
                .get("/api/me/offers")
                .json()
                .valueStream()
                .filter(each -> each.get("offerId").asString().equals(offer.offerId()))
                .anyMatch(each -> each.get("status").asString().equals("WITHDRAWN")));
    therapist.post("/api/offers/" + offer.offerId() + "/acceptance", Map.of()).expecting(409);
    JsonNode dossier = dossierOf(sam);
    assertThat(dossier.get("client").isNull()).isTrue();
    assertThat(dossier.get("messages").isEmpty()).isTrue();
    assertThat(Stored.holding(platform, BIRD)).isEmpty();
    assertThat(Stored.holding(platform, address)).isEmpty();
  }

  @Test
  void whoIsHeldAsksToBeErasedAndACoordinatorDecides() {
    Map<String, Object> answers = Requests.noneOfThese();
    answers.put("selfHarm", true);
    Asked sam = ask(Map.of("screening", answers));
    assertThat(asSam("erasure", sam, Map.of()).expecting(202).json().get("decisionBy").asString())
        .isNotBlank();
    assertThat(itemOf(sam, "ERASURE_REQUEST")).isPresent();

    order(
        sam,
        "erasure",
        Map.of("decision", "REFUSED", "reason", "Not while we are worried."),
        dossierOf(sam));
    assertThat(statusOf(sam).at("/erasure/reason").asString())
        .isEqualTo("Not while we are worried.");

    asSam("erasure", sam, Map.of()).expecting(202);
    order(
        sam, "erasure", Map.of("decision", "GRANTED", "reason", "They are safe."), dossierOf(sam));
    thatTheCodeIsNobodys(sam);
    assertThat(itemOf(sam, "ERASURE_REQUEST")).isEmpty();
    assertThat(itemOf(sam, "HELD_REFERRAL")).isEmpty();
  }

  /** A referral, and the code for it. */
  private record Asked(String referralId, String code) {}

  private Asked ask(Map<String, Object> otherwise) {
    Map<String, Object> request = Requests.forHelp("CF10");
    request.put("contact", Requests.contact(address));
    request.putAll(otherwise);
    JsonNode receipt = anybody.post("/api/referrals", request).expecting(201).json();
    String referralId =
        coordinator
            .post(
                "/api/coordination/referrals/search",
                Map.of("reference", receipt.get("reference").asString()))
            .expecting(200)
            .json()
            .get("referralId")
            .asString();
    return new Asked(referralId, receipt.get("returnCode").asString());
  }

  private Api.Reply asSam(String what, Asked sam, Map<String, Object> more) {
    Map<String, Object> body = new java.util.HashMap<>(more);
    body.put("returnCode", sam.code());
    return anybody.post("/api/referrals/" + what, body);
  }

  private JsonNode statusOf(Asked sam) {
    return asSam("status", sam, Map.of()).expecting(200).json();
  }

  private JsonNode dossierOf(Asked sam) {
    return coordinator.get("/api/coordination/referrals/" + sam.referralId()).expecting(200).json();
  }

  /** Until then each move of matching makes it another version than the one that was read. */
  private Optional<JsonNode> offered(Asked sam) {
    return Optional.of(dossierOf(sam))
        .filter(dossier -> dossier.get("status").asString().equals("OFFERED"));
  }

  private void order(Asked sam, String what, Map<String, Object> order, JsonNode dossier) {
    Map<String, Object> body = new java.util.HashMap<>(order);
    body.put("version", dossier.get("version").asLong());
    coordinator
        .post("/api/coordination/referrals/" + sam.referralId() + "/" + what, body)
        .expecting(200);
  }

  private Optional<JsonNode> itemOf(Asked sam, String kind) {
    return new Queue(coordinator).about(sam.referralId(), kind);
  }

  private Optional<Mailbox.Mail> mailOfMessage() {
    return new Mailbox(platform)
        .all().stream()
            .filter(mail -> mail.to().equals(address))
            .filter(mail -> mail.subject().equals("There is something for you to read"))
            .findFirst();
  }

  private void thatTheCodeIsNobodys(Asked sam) {
    for (String what : List.of("status", "messages/read", "withdrawal", "erasure")) {
      Api.Reply reply = asSam(what, sam, Map.of()).expecting(404);
      assertThat(reply.body())
          .isEqualTo(asSam(what, new Asked("", NOBODYS), Map.of()).expecting(404).body());
    }
  }
}
