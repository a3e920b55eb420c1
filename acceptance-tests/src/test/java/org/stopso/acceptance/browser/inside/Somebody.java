package org.stopso.acceptance.browser.inside;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stopso.acceptance.Api;
import org.stopso.acceptance.Eventually;
import org.stopso.acceptance.Offers;
import org.stopso.acceptance.Platform;
import org.stopso.acceptance.Requests;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who asked for help, by the API: what is to be seen on a page is brought about without
 * one.
 *
 * @param receipt what they were answered
 * @param id of their referral
 */
record Somebody(JsonNode receipt, String id) {

  /** Somebody near therapists; {@code otherwise}: what they answered that others do not. */
  static Somebody asks(Map<String, Object> otherwise) {
    Map<String, Object> request = Requests.forHelp("NP26");
    request.put("name", "Morgan Ellis-Whittaker");
    request.put("hopes", "To understand what leads to it.\nAnd to be somebody who can be trusted.");
    request.putAll(otherwise);
    JsonNode receipt =
        Api.anybody(Platform.running()).post("/api/referrals", request).expecting(201).json();
    String reference = receipt.get("reference").asString();
    JsonNode found =
        nia()
            .post("/api/coordination/referrals/search", Map.of("reference", reference))
            .expecting(200)
            .json();
    return new Somebody(receipt, found.get("referralId").asString());
  }

  /** Somebody whom a coordinator has to look at first. */
  static Somebody held() {
    Map<String, Object> answers = Requests.noneOfThese();
    answers.put("selfHarm", true);
    answers.put("moreThanOneConviction", true);
    return asks(Map.of("screening", answers, "preferences", wishes()));
  }

  /** Somebody in prison. */
  static Somebody inPrison() {
    Map<String, Object> otherwise = new HashMap<>();
    otherwise.put("outcode", null);
    otherwise.put("prisonId", "ACI");
    otherwise.put("clientGroups", List.of("IN_PRISON"));
    otherwise.put("delivery", List.of("IN_PERSON", "PRISON_VIDEO"));
    otherwise.put("contact", Map.of("willCheckBack", true));
    return asks(otherwise);
  }

  /** Somebody for whom there is nobody, as their therapist would have to come to Shetland. */
  static Somebody farAway() {
    Somebody far =
        asks(Map.of("outcode", "ZE1", "delivery", List.of("IN_PERSON"), "maxTravelKm", 5));
    Eventually.within("waits", () -> far.status().equals("WAITING"));
    return far;
  }

  /** Somebody sent by a professional, who has the code, before they agreed. */
  static Somebody sent() {
    return asks(
        Map.of(
            "source",
            "PROFESSIONAL",
            "referrer",
            Map.of(
                "name",
                "Dr Jo Roe",
                "organisation",
                "Caldicot Surgery",
                "email",
                "jo.roe@example.org",
                "consentOfPersonRecorded",
                false)));
  }

  private static Map<String, Object> wishes() {
    return Map.of(
        "therapistGender",
        "WOMAN",
        "languages",
        List.of("en", "cy"),
        "accessNeeds",
        "A room without steps, and a chair with arms",
        "availability",
        List.of("WEEKDAY_DAY", "WEEKEND"),
        "feeBand",
        "REDUCED");
  }

  /** The first of the coordinators. */
  static RunningPlatform.Account coordinator() {
    return Platform.running().accounts("COORDINATOR").get(0);
  }

  /** The coordinator at the next desk. */
  static Api des() {
    return Api.of(Platform.running(), Platform.running().accounts("COORDINATOR").get(1));
  }

  static Api nia() {
    return Api.of(Platform.running(), coordinator());
  }

  String code() {
    return receipt.get("returnCode").asString();
  }

  String reference() {
    return receipt.get("reference").asString();
  }

  String status() {
    return does("status", Map.of()).expecting(200).json().get("status").asString();
  }

  /** Does what a code lets its owner do, such as {@code messages}. */
  Api.Reply does(String what, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("returnCode", code());
    return Api.anybody(Platform.running()).post("/api/referrals/" + what, body);
  }

  /** The coordinator at the next desk orders something about them. */
  void isTold(String what, Map<String, Object> order) {
    String path = "/api/coordination/referrals/" + id;
    Map<String, Object> body = new HashMap<>(order);
    body.put("version", des().get(path).expecting(200).json().get("version").asLong());
    des().post(path + "/" + what, body).expecting(200);
  }

  /** A therapist has them; what is told of the case. */
  Case accepted() {
    Offers.Open offer = new Offers(Platform.running()).await(id);
    Api therapist = Api.of(Platform.running(), offer.therapist());
    String caseId =
        therapist
            .post("/api/offers/" + offer.offerId() + "/acceptance", Map.of())
            .expecting(200)
            .json()
            .get("caseId")
            .asString();
    Eventually.found("the case is open", () -> whole(therapist, caseId));
    return new Case(offer.therapist(), caseId);
  }

  /** It is behind them: they saw their therapist once. */
  Case seenToTheEnd() {
    Case over = accepted();
    over.hadASession();
    over.asTherapist("ending", Map.of("reason", "COMPLETED")).expecting(200);
    Eventually.within("it is over", () -> status().equals("ENDED"));
    return over;
  }

  private static Optional<JsonNode> whole(Api therapist, String caseId) {
    return Optional.of(therapist.get("/api/cases/" + caseId))
        .filter(reply -> reply.status() == 200)
        .map(Api.Reply::json)
        .filter(found -> !found.get("clients").isEmpty());
  }

  /** Their case. */
  record Case(RunningPlatform.Account therapist, String caseId) {

    static String today() {
      return LocalDate.now(ZoneId.of("Europe/London")).toString();
    }

    void hadASession() {
      asTherapist(
              "sessions",
              Map.of(
                  "date",
                  today(),
                  "minutes",
                  50,
                  "kind",
                  "INDIVIDUAL",
                  "mode",
                  "ONLINE",
                  "attendance",
                  "ATTENDED",
                  "note",
                  "They spoke of what they hope for.\nWe meet again next week."))
          .expecting(201);
    }

    private Api.Reply asTherapist(String what, Map<String, Object> body) {
      return Api.of(Platform.running(), therapist).post("/api/cases/" + caseId + "/" + what, body);
    }
  }
}
