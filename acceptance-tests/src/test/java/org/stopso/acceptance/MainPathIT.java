package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/** From the form to the feedback: the one path that everything else hangs on. */
class MainPathIT {

  private final RunningPlatform platform = Platform.running();
  private final Api anybody = Api.anybody(platform);
  private final Api coordinator = Api.of(platform, platform.accounts("COORDINATOR").getFirst());

  @Test
  void somebodyAsksForHelpAndIsHelpedAndSaysHowItWent() throws Exception {
    try (EventLog events = new EventLog(platform.text("kafka"))) {
      InTherapy sam = somebodyHasTheirFirstSession();
      end(sam.therapist(), sam.caseId());
      new Mailbox(platform).await(sam.address(), "Would you tell us how it went?");
      giveFeedback(sam.returnCode());

      for (String name :
          List.of(
              "ReferralSubmitted",
              "OfferMade",
              "TherapistAssigned",
              "SessionLogged",
              "CaseEnded",
              "FeedbackGiven")) {
        assertThat(events.awaitFor(name, sam.referralId()).json().isObject()).isTrue();
      }
    }
  }

  /** Somebody who has had a session. */
  record InTherapy(
      String referralId,
      String returnCode,
      String address,
      String caseId,
      RunningPlatform.Account therapist) {}

  /** From the form to the first session, and no further. */
  InTherapy somebodyHasTheirFirstSession() throws Exception {
    String address = "sam-" + UUID.randomUUID() + "@example.org";
    Map<String, Object> request = Requests.forHelp("NP26");
    request.put("contact", Requests.contact(address));
    JsonNode receipt = anybody.post("/api/referrals", request).expecting(201).json();
    assertThat(receipt.get("status").asString()).isEqualTo("MATCHING");
    String returnCode = receipt.get("returnCode").asString();
    String referralId = search(receipt.get("reference").asString());

    Offers.Open offer = new Offers(platform).await(referralId);
    Mailbox.Mail mail = new Mailbox(platform).await("/offers/" + offer.offerId());
    assertThat(mail.says("Sam") || mail.says("AT_RISK") || mail.says(returnCode)).isFalse();

    Eventually.within("offered", () -> statusOf(returnCode).equals("OFFERED"));
    Browser browser = new Browser();
    Browser.Page page = browser.open(link(mail, offer), offer.therapist());
    assertThat(page.status()).isEqualTo(200);
    browser.open(page.at());
    assertThat(statusOf(returnCode)).as("looking changes nothing").isEqualTo("OFFERED");

    Browser.Page afterwards =
        browser.submit(page, "/offers/" + offer.offerId() + "/acceptance", Map.of());
    assertThat(afterwards.at().getPath()).startsWith("/cases/");
    String caseId = afterwards.at().getPath().substring("/cases/".length());
    Eventually.within("assigned", () -> statusOf(returnCode).equals("ASSIGNED"));

    JsonNode opened = caseOf(offer.therapist(), caseId);
    assertThat(opened.get("clients").get(0).get("name").asString()).isEqualTo("Sam");
    logSession(offer.therapist(), caseId);
    Eventually.within("in therapy", () -> statusOf(returnCode).equals("IN_THERAPY"));

    return new InTherapy(referralId, returnCode, address, caseId, offer.therapist());
  }

  private JsonNode caseOf(RunningPlatform.Account therapist, String caseId) {
    return Eventually.found(
            "the case is open",
            () ->
                java.util.Optional.of(Api.of(platform, therapist).get("/api/cases/" + caseId))
                    .filter(reply -> reply.status() == 200)
                    .filter(reply -> !reply.json().get("clients").isEmpty()))
        .json();
  }

  private void logSession(RunningPlatform.Account therapist, String caseId) {
    JsonNode logged =
        Api.of(platform, therapist)
            .post("/api/cases/" + caseId + "/sessions", Sessions.today())
            .expecting(201)
            .json();
    assertThat(logged.get("number").asInt()).isEqualTo(1);
  }

  private void end(RunningPlatform.Account therapist, String caseId) {
    Api.of(platform, therapist)
        .post("/api/cases/" + caseId + "/ending", Map.of("reason", "COMPLETED"))
        .expecting(200);
  }

  private void giveFeedback(String returnCode) {
    Map<String, Integer> ratings = Map.of("helped", 8, "listened", 9, "understanding", 7);
    anybody
        .post("/api/referrals/feedback", Map.of("returnCode", returnCode, "ratings", ratings))
        .expecting(201);
  }

  private URI link(Mailbox.Mail mail, Offers.Open offer) {
    URI link = platform.gateway().resolve("/offers/" + offer.offerId());
    assertThat(mail.text()).contains(link.toString());
    return link;
  }

  private String statusOf(String returnCode) {
    return anybody
        .post("/api/referrals/status", Map.of("returnCode", returnCode))
        .expecting(200)
        .json()
        .get("status")
        .asString();
  }

  private String search(String reference) {
    return coordinator
        .post("/api/coordination/referrals/search", Map.of("reference", reference))
        .expecting(200)
        .json()
        .get("referralId")
        .asString();
  }
}
