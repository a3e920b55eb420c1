package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stopso.contracts.ReferralUnfilled;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.Vault;
import org.stopso.referral.domain.form.Answers;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import tools.jackson.databind.JsonNode;

/** The coordinators' desk, as they see it: two of them, each with a browser. */
@ExtendWith(OutputCaptureExtension.class)
class DeskIT extends RunningService {

  private static final RequestPostProcessor NIA = person("nia", "COORDINATOR");
  private static final RequestPostProcessor DES = person("des", "COORDINATOR");
  private static final String CANARY = "canary-words";
  private static final String PAGE = "class=\"govuk-template\" lang=\"";

  @Autowired MongoTemplate store;
  @Autowired Vault vault;

  /** What other tests left is not what this desk has to do. */
  @BeforeEach
  void emptyTheQueue() {
    store.updateMulti(new Query(), Update.update("done", true), "queue");
  }

  @Test
  void theQueueShowsWhatIsUrgentWithItsClock() {
    Submitted sam = submitted(Answers.ofSelf().with("screening.selfHarm", true).values());
    Reply page = page("/desk", NIA);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains(sam.reference() + " is held", "Urgent", "Due in 14 minutes")
        .contains("/desk/referrals/" + sam.id(), "hx-get=\"/desk/queue?seen=")
        .contains("aria-live=\"polite\"")
        .doesNotContain("This was not done", "??", "Sam");
  }

  @Test
  void whoTakesAnItemIsSeenAndWhoComesSecondIsTold() {
    Submitted sam = submitted(Answers.ofSelf().with("screening.selfHarm", true).values());
    JsonNode item = itemAbout(sam);
    String take = "/desk/queue/" + item.get("itemId").asString() + "/taken";
    String version = item.get("version").asString();
    assertThat(sent(take, Map.of("version", version), NIA).status()).isEqualTo(303);
    assertThat(page("/desk", NIA).text()).contains("Taken by you");
    assertThat(page("/desk", DES).text()).contains("Taken by nia", "Take over");

    Reply second = sent(take, Map.of("version", version), DES);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text()).contains("nia changed this item first", "Taken by nia");
    assertThat(itemAbout(sam).get("takenBy").asString()).isEqualTo("nia");
  }

  @Test
  void anItemOfAHoldIsNotFinishedByHand() {
    Submitted sam = submitted(Answers.ofSelf().with("ageBand", "UNDER_18").values());
    JsonNode item = itemAbout(sam);
    assertThat(page("/desk", NIA).text()).doesNotContain(done(item));
    Reply refused = sent(done(item), Map.of("version", item.get("version").asString()), NIA);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Release it, point the person elsewhere, or close it");
  }

  @Test
  void whomAPartnerLeavesIsDoneWhenACoordinatorSaysSoButForOneWhoIsHeld() {
    Submitted kim = submitted(Answers.ofSelf().with("help", "COUPLE").values());
    Submitted lou = submitted(joining(kim).with("help", "COUPLE").values());
    posting("/api/referrals/withdrawal", Map.of("returnCode", kim.code()));
    JsonNode held = itemAbout(lou);
    assertThat(held.get("kind").asString()).isEqualTo("PARTNER_WITHDREW");
    assertThat(page("/desk", NIA).text())
        .contains(lou.reference() + ": the partner has withdrawn")
        .doesNotContain(done(held));
    assertThat(page("/desk/referrals/" + lou.id(), NIA).text())
        .contains("href=\"/desk/referrals/" + kim.id() + "\">The other of the two");
    Reply refused = sent(done(held), Map.of("version", held.get("version").asString()), NIA);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Release it, point the person elsewhere, or close it");

    try (Wire matching = new Wire()) {
      Submitted ann = submitted(Answers.ofSelf().with("help", "COUPLE").values());
      Submitted bob = submitted(joining(ann).with("help", "COUPLE").values());
      matching.says(assigned(List.of(ann.id(), bob.id()), HelpKind.COUPLE));
      await(() -> statusOf(bob.code()).equals("ASSIGNED"));
      posting("/api/referrals/withdrawal", Map.of("returnCode", ann.code()));
      JsonNode item = itemAbout(bob);
      assertThat(item.get("kind").asString()).isEqualTo("PARTNER_WITHDREW");
      assertThat(page("/desk", NIA).text()).contains(done(item));
      Map<String, String> seen = Map.of("version", item.get("version").asString());
      assertThat(sent(done(item), seen, NIA).status()).isEqualTo(303);
      assertThat(itemsOf(bob)).isEmpty();
    }
  }

  @Test
  void thePageThatAsksAgainGetsNothingUntilSomethingIsNew() {
    String asking = asking(page("/desk", NIA));
    assertThat(page(asking, NIA).status()).isEqualTo(204);
    assertThat(page(asking, NIA).text()).isEmpty();
    Submitted sam = submitted(Answers.ofSelf().with("screening.dangerNow", true).values());
    Reply news = page(asking, NIA);
    assertThat(news.status()).isEqualTo(200);
    assertThat(news.text())
        .contains(sam.reference() + " is held", "hx-get=\"/desk/queue?seen=")
        .contains("hx-swap-oob=\"innerHTML\">New and urgent: " + sam.reference())
        .doesNotContain("<html", "??");
    assertThat(page(asking(news), NIA).status()).isEqualTo(204);
  }

  @Test
  void whatIsNotUrgentIsShownWithoutAWord() {
    String asking = asking(page("/desk", NIA));
    Submitted sam = submitted(Answers.ofSelf().with("ageBand", "UNDER_18").values());
    assertThat(page(asking, NIA).text())
        .contains(sam.reference() + " is held", "hx-swap-oob=\"innerHTML\"></p>");
  }

  @Test
  void aPageThatNobodyUsesStopsAskingAndSaysSo() {
    long opened = Instant.now().minus(Duration.ofMinutes(25)).getEpochSecond();
    Reply asleep = page("/desk/queue?since=" + (opened - 1), NIA);
    assertThat(asleep.text()).contains("has stopped looking").doesNotContain("hx-get");
    Reply awake = page("/desk/queue?since=" + (opened + 30), NIA);
    assertThat(awake.text()).contains("hx-get").doesNotContain("has stopped looking");
  }

  @Test
  void aReferralSaysInWordsWhyItIsHeldAndToReadItIsNoted() {
    Submitted sam =
        submitted(
            Answers.ofSelf()
                .with("screening.selfHarm", true)
                .with("screening.moreThanOneConviction", true)
                .values());
    Reply page = page("/desk/referrals/" + sam.id(), NIA);
    assertThat(page.text())
        .contains("Thoughts of suicide or self-harm", "(<span>S3</span>", "so it is held")
        .contains("needs advanced clearance", "S4")
        .contains("To sleep at night", "Release to matching", "Point to another service")
        .contains("submitted, and a screening rule holds it")
        .doesNotContain("The other of the two", "??");
    assertThat(readings("nia", sam)).isEqualTo(1);
    page("/desk/referrals/" + sam.id(), NIA);
    assertThat(readings("nia", sam)).isEqualTo(2);
    assertThat(page("/desk/referrals/nobody", NIA).status()).isEqualTo(404);
  }

  @Test
  void theLogSaysWhatMadeAReferralSomebodysBusiness() {
    Submitted sam = submitted(Answers.ofSelf().values());
    String there = "/desk/referrals/" + sam.id();
    String api = "/api/coordination/referrals/";
    assertThat(reasonsOf("nia", sam)).isEmpty();
    page(there, NIA);
    getting(api + sam.id(), NIA);
    assertThat(reasonsOf("nia", sam)).containsExactly("no open item", "no open item");

    Reply found = sent("/desk/search", Map.of("reference", sam.reference()), DES);
    page(Objects.requireNonNull(found.response().getHeader("Location")), DES);
    posting(api + "search", Map.of("reference", sam.reference()), DES);
    assertThat(reasonsOf("des", sam)).containsExactly("search", "search");

    posting("/api/referrals/messages", Map.of("returnCode", sam.code(), "text", "Is it soon?"));
    page(there + "?from=search", person("one", "COORDINATOR"));
    assertThat(reasonsOf("one", sam)).containsExactly("queue: MESSAGE");
    sent(to(sam, "hold"), Map.of("version", "1", "reason", "Ring them first"), NIA);
    getting(api + sam.id(), person("two", "COORDINATOR"));
    assertThat(reasonsOf("two", sam)).containsExactly("queue: HELD_REFERRAL, MESSAGE");
    sent(done(itemOf(sam, "MESSAGE")), Map.of("version", "1"), NIA);
    page(there, person("three", "COORDINATOR"));
    assertThat(reasonsOf("three", sam)).containsExactly("queue: HELD_REFERRAL");
  }

  @Test
  void aProfessionalsReferralShowsWhoReferred() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    assertThat(page("/desk/referrals/" + sam.id(), NIA).text())
        .contains("Referred by a professional.", "Who referred them", "Organisation")
        .doesNotContain("??");
  }

  @Test
  void itIsReleasedWithClearancePriorityAndReason() {
    Submitted sam = submitted(Answers.ofSelf().with("screening.selfHarm", true).values());
    Reply form = page(to(sam, "release") + "?version=1", NIA);
    assertThat(form.text())
        .contains("name=\"clearance\"", "name=\"priority\"", "value=\"1\"")
        .doesNotContain("This has changed", "??");

    Reply wrong = sent(to(sam, "release"), Map.of("version", "1", "reason", " "), NIA);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text())
        .contains("Error: Release to matching", "Give a reason.", "Choose a priority.")
        .contains("Choose a clearance.")
        .doesNotContain("??");

    Map<String, String> answers =
        Map.of("version", "1", "clearance", "ADVANCED", "priority", "1", "reason", "Seen today");
    Reply done = sent(to(sam, "release"), answers, NIA);
    assertThat(done.status()).isEqualTo(303);
    assertThat(done.response().getHeader("Location")).isEqualTo("/desk/referrals/" + sam.id());
    assertThat(sent(to(sam, "release"), answers, NIA).status()).isEqualTo(303);
    assertThat(statusOf(sam.code())).isEqualTo("MATCHING");
    assertThat(page("/desk/referrals/" + sam.id(), NIA).text())
        .contains("Seen today", "Advanced", "Hold")
        .doesNotContain("/release?");
  }

  @Test
  void theSecondOfTwoSeesWhatTheFirstDidAndKeepsWhatTheyTyped() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Map<String, String> nias = Map.of("version", "1", "reason", "Ring them first");
    assertThat(sent(to(sam, "hold"), nias, NIA).status()).isEqualTo(303);

    Reply second = sent(to(sam, "hold"), Map.of("version", "1", "reason", "Wait for the GP"), DES);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text())
        .contains("nia was first", "Ring them first", "Wait for the GP", "Nothing of yours")
        .contains("name=\"version\" value=\"2\"")
        .doesNotContain("??");
    assertThat(dossier(sam.id()).get("version").asLong()).isEqualTo(2);
    assertThat(dossier(sam.id()).toString()).doesNotContain("Wait for the GP");

    Map<String, String> informed = Map.of("version", "2", "reason", "Wait for the GP");
    assertThat(sent(to(sam, "hold"), informed, DES).status()).isEqualTo(303);
    assertThat(dossier(sam.id()).toString()).contains("Ring them first", "Wait for the GP");
  }

  @Test
  void whoOpensAFormFromAnOldPageIsToldAtOnce() {
    Submitted sam = submitted(Answers.ofSelf().values());
    sent(to(sam, "hold"), Map.of("version", "1", "reason", "Ring them first"), NIA);
    assertThat(page(to(sam, "closure") + "?version=1", DES).text())
        .contains("This has changed since you looked", "Ring them first", "value=\"2\"");
    assertThat(page(to(sam, "closure") + "?version=2", DES).text())
        .doesNotContain("This has changed since you looked");
  }

  @Test
  void whatTheTableForbidsIsSaid() {
    Submitted sam = submitted(Answers.ofSelf().values());
    assertThat(page(to(sam, "release") + "?version=1", NIA).text())
        .contains("can’t be done in the state", "<title>Release to matching")
        .doesNotContain("name=\"reason\"");
    Reply refused =
        sent(
            to(sam, "release"),
            Map.of("version", "1", "clearance", "ADVANCED", "priority", "2", "reason", "Now"),
            NIA);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text())
        .contains("in a state from which this does not lead anywhere", "name=\"reason\"", "Now");
  }

  @Test
  void theDeskSpeaksEnglishWhateverIsAskedAndThePublicPagesSpeakWelshToStaffToo() {
    for (String there : List.of("/desk", "/desk/search", "/desk/partners")) {
      Reply desk = performing(welsh(there + "?lang=cy").cookie(new Cookie("lang", "cy")));
      assertThat(desk.status()).isEqualTo(200);
      assertThat(desk.text()).contains(PAGE + "en\"", "Sign out").doesNotContain("lang=cy", "??");
    }
    assertThat(performing(welsh("/?lang=cy")).text()).contains(PAGE + "cy\"");
    Reply sent = sent("/desk/search?lang=cy", Map.of("reference", "none"), NIA);
    assertThat(sent.text()).contains(PAGE + "en\"", "There is no referral with this reference.");
  }

  private static MockHttpServletRequestBuilder welsh(String path) {
    return get(path).with(NIA).accept(MediaType.TEXT_HTML).header("Accept-Language", "cy");
  }

  @Test
  void languagesAreReadInWords() {
    Answers spoken = Answers.ofSelf().with("preferences.languages", List.of("bfi", "fr"));
    assertThat(page("/desk/referrals/" + submitted(spoken.values()).id(), NIA).text())
        .contains(">British Sign Language</li>", ">fr</li>");
  }

  @Test
  void whatCannotBeTakenBackIsAskedForTwice() {
    for (String way : List.of("closure", "signposting")) {
      Submitted sam = submitted(Answers.ofSelf().values());
      Map<String, String> answers = Map.of("version", "1", "reason", "A service nearer by");
      Reply sure = sent(to(sam, way), answers, NIA);
      assertThat(sure.status()).isEqualTo(200);
      assertThat(sure.text())
          .contains("A service nearer by", "value=\"yes\"", "value=\"no\"")
          .doesNotContain("??");
      assertThat(statusOf(sam.code())).isEqualTo("MATCHING");

      Map<String, String> back =
          Map.of("version", "1", "reason", "A service nearer by", "confirmed", "no");
      assertThat(sent(to(sam, way), back, NIA).text()).contains("<textarea", "A service nearer by");
      assertThat(statusOf(sam.code())).isEqualTo("MATCHING");

      Map<String, String> yes =
          Map.of("version", "1", "reason", "A service nearer by", "confirmed", "yes");
      assertThat(sent(to(sam, way), yes, NIA).status()).isEqualTo(303);
      assertThat(statusOf(sam.code())).isEqualTo(way.equals("closure") ? "CLOSED" : "SIGNPOSTED");
      assertThat(page("/desk/referrals/" + sam.id(), NIA).text())
          .contains("nothing more can be decided");
    }
  }

  @Test
  void aReferenceFindsTheReferralHoweverItIsTyped() {
    Submitted sam = submitted(Answers.ofSelf().values());
    String typed = sam.reference().substring(0, 4) + "-" + sam.reference().substring(4);
    Reply found = sent("/desk/search", Map.of("reference", typed.toLowerCase()), NIA);
    assertThat(found.status()).isEqualTo(303);
    assertThat(found.response().getHeader("Location"))
        .isEqualTo("/desk/referrals/" + sam.id() + "?from=search");

    Reply none = sent("/desk/search", Map.of("reference", "00000000<b>"), NIA);
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.text())
        .contains("There is no referral with this reference.", "&lt;b&gt;")
        .doesNotContain("??", "<b>");
    assertThat(sent("/desk/search", Map.of("reference", " "), NIA).status()).isEqualTo(422);
    assertThat(page("/desk/search", NIA).status()).isEqualTo(200);
  }

  @Test
  void fiveUnansweredOffersComeToACoordinatorOnceAndGoWithTheAssignment() {
    try (Wire matching = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      matching.says(new ReferralUnfilled(List.of(sam.id()), 5, Instant.now()));
      await(() -> !itemsOf(sam).isEmpty());
      JsonNode item = itemAbout(sam);
      assertThat(item.get("kind").asString()).isEqualTo("UNFILLED");
      assertThat(page("/desk", NIA).text())
          .contains(sam.reference() + ": five therapists did not answer");

      matching.says(new ReferralUnfilled(List.of(sam.id()), 10, Instant.now()));
      await(() -> itemAbout(sam).get("version").asLong() == 2);
      assertThat(itemsOf(sam)).hasSize(1);
      assertThat(sent(done(item), Map.of("version", "1"), NIA).status()).isEqualTo(409);
      assertThat(sent(done(item), Map.of("version", "2"), NIA).status()).isEqualTo(303);
      assertThat(itemsOf(sam)).isEmpty();

      matching.says(new ReferralUnfilled(List.of(sam.id()), 15, Instant.now()));
      await(() -> !itemsOf(sam).isEmpty());
      matching.says(assigned(List.of(sam.id()), HelpKind.INDIVIDUAL));
      await(() -> itemsOf(sam).isEmpty());
    }
  }

  @Test
  void whoWritesIsAnsweredOnTheReferralsPage() {
    Submitted sam = submitted(Answers.ofSelf().values());
    posting("/api/referrals/messages", Map.of("returnCode", sam.code(), "text", "Is it soon?"));
    assertThat(itemAbout(sam).get("kind").asString()).isEqualTo("MESSAGE");
    assertThat(page("/desk", NIA).text()).contains(sam.reference() + " has left a message", "Done");
    assertThat(page("/desk/referrals/" + sam.id(), NIA).text())
        .contains("Is it soon?", "Write to them")
        .doesNotContain("The professional who", "??");

    Reply blank = sent(to(sam, "messages"), Map.of("version", "1", "text", " "), NIA);
    assertThat(blank.status()).isEqualTo(422);
    assertThat(blank.text()).contains("Write something.", "Is it soon?").doesNotContain("??");
    Reply done = sent(to(sam, "messages"), Map.of("version", "1", "text", "Next week."), NIA);
    assertThat(done.status()).isEqualTo(303);
    assertThat(page("/desk/referrals/" + sam.id(), DES).text())
        .contains("From nia to the client", "Next week.", "Not read yet")
        .doesNotContain("??");
    assertThat(posting("/api/referrals/messages/read", Map.of("returnCode", sam.code())).text())
        .contains("Is it soon?", "Next week.");

    sent(to(sam, "hold"), Map.of("version", "1", "reason", "First a call"), NIA);
    Reply stale = sent(to(sam, "messages"), Map.of("version", "1", "text", "Come now."), DES);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text())
        .contains("something new since you opened this page: nia, on", "Come now.");
  }

  @Test
  void whoAnswersAfterSomebodyElseDidIsShownWhatTheyWrote() {
    Submitted sam = submitted(Answers.ofSelf().values());
    posting("/api/referrals/messages", Map.of("returnCode", sam.code(), "text", "Is it soon?"));
    String seen = "name=\"seen\" value=\"1\"";
    assertThat(page("/desk/referrals/" + sam.id(), NIA).text()).contains(seen);
    Map<String, String> nias = Map.of("version", "1", "seen", "1", "text", "Next week.");
    Map<String, String> dess = Map.of("version", "1", "seen", "1", "text", "Not this month.");
    assertThat(sent(to(sam, "messages"), nias, NIA).status()).isEqualTo(303);
    assertThat(sent(to(sam, "messages"), nias, NIA).status()).as("pressed twice").isEqualTo(303);

    Reply late = sent(to(sam, "messages"), dess, DES);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text())
        .contains("something new since you opened this page: nia, on")
        .contains("Next week.", "Not this month.", "name=\"seen\" value=\"2\"")
        .doesNotContain("??");
    Map<String, String> again = Map.of("version", "1", "seen", "2", "text", "Not this month.");
    assertThat(sent(to(sam, "messages"), again, DES).status()).isEqualTo(303);
  }

  @Test
  void aReferrerIsWrittenToByThemselves() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    assertThat(page("/desk/referrals/" + sam.id(), NIA).text())
        .contains("The professional who referred them");
    Map<String, String> form = Map.of("version", "1", "to", "REFERRER", "text", "Thank you.");
    assertThat(sent(to(sam, "messages"), form, NIA).status()).isEqualTo(303);
    assertThat(page("/desk/referrals/" + sam.id(), NIA).text())
        .contains("From you to the referrer");
  }

  @Test
  void whoAsksToBeErasedIsRefusedWithAReasonOrGrantedAfterASecondLook() {
    Submitted sam = submitted(Answers.ofSelf().with("ageBand", "UNDER_18").values());
    assertThat(page(to(sam, "erasure"), NIA).text()).contains("can’t be done in the state");
    Map<String, String> code = Map.of("returnCode", sam.code());
    assertThat(posting("/api/referrals/erasure", code).status()).isEqualTo(202);
    assertThat(page("/desk/referrals/" + sam.id(), NIA).text())
        .contains("Asked to be erased", "To be decided by", "Decide on the request")
        .doesNotContain("??");
    String version = dossier(sam.id()).get("version").asString();

    Reply wrong = sent(to(sam, "erasure"), Map.of("version", version), NIA);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Grant it or refuse it.", "Give a reason.");
    Map<String, String> no =
        Map.of("version", version, "decision", "REFUSED", "reason", "A child may be in danger");
    assertThat(sent(to(sam, "erasure"), no, NIA).status()).isEqualTo(303);
    assertThat(page("/desk/referrals/" + sam.id(), NIA).text())
        .contains("this was refused by you", "A child may be in danger")
        .contains("the request to be erased was refused")
        .doesNotContain("Decide on the request", "Nothing changed", "??");
    assertThat(page(to(sam, "erasure"), NIA).text())
        .contains("Nobody has asked to be erased since the last decision: by nia")
        .doesNotContain("can’t be done in the state", "??");

    assertThat(posting("/api/referrals/erasure", code).status()).isEqualTo(202);
    Reply late = sent(to(sam, "erasure"), granting(version, "yes"), DES);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text())
        .contains("nia was first", "A child may be in danger", "name=\"version\" value=\"2\"");
    Map<String, String> yes = granting("2", "");
    Reply sure = sent(to(sam, "erasure"), yes, NIA);
    assertThat(sure.status()).isEqualTo(200);
    assertThat(sure.text())
        .contains("Erase all that we keep about " + sam.reference(), "value=\"GRANTED\"")
        .doesNotContain("??");
    assertThat(statusOf(sam.code())).isEqualTo("HELD");
    Map<String, String> confirmed = granting("2", "yes");
    assertThat(sent(to(sam, "erasure"), confirmed, NIA).status()).isEqualTo(303);
    assertThat(posting("/api/referrals/status", code).status()).isEqualTo(404);
    assertThat(page("/desk/referrals/" + sam.id(), NIA).text())
        .contains("Erased", "Who the client is was erased")
        .doesNotContain("Write to them", "??");
    assertThat(itemsOf(sam)).isEmpty();
  }

  @Test
  void nobodyElseSeesTheDesk() {
    Submitted sam = submitted(Answers.ofSelf().values());
    for (String path :
        List.of(
            "/desk",
            "/desk/queue",
            "/desk/partners",
            "/desk/search",
            "/desk/referrals/" + sam.id())) {
      assertThat(page(path, person("ann", "THERAPIST")).status()).isEqualTo(403);
      assertThat(performing(get(path).accept(MediaType.TEXT_HTML)).status()).isEqualTo(401);
    }
  }

  @Test
  void nothingThatAnybodyWroteIsInALogOrAnAddress(CapturedOutput log) {
    Submitted sam = submitted(Answers.ofSelf().with("hopes", CANARY).with("name", CANARY).values());
    assertThat(page("/desk/referrals/" + sam.id(), NIA).text()).contains(CANARY);
    sent(to(sam, "hold"), Map.of("version", "1", "reason", CANARY), NIA);
    Reply stale = sent(to(sam, "hold"), Map.of("version", "1", "reason", CANARY), DES);
    sent(to(sam, "closure"), Map.of("version", "2", "reason", CANARY + "\u0000"), NIA);
    sent(to(sam, "release"), Map.of("version", CANARY, "clearance", CANARY), NIA);
    Reply done =
        sent(to(sam, "closure"), Map.of("version", "2", "reason", CANARY, "confirmed", "yes"), NIA);
    for (Reply reply : List.of(stale, done)) {
      assertThat(reply.response().getHeaderNames())
          .flatExtracting(reply.response()::getHeaders)
          .noneMatch(value -> value.contains(CANARY));
    }
    assertThat(log.getAll()).doesNotContain(CANARY);
    assertThat(store.findAll(Document.class, "referrals").toString()).doesNotContain(CANARY);
    assertThat(store.findAll(Document.class, "queue").toString()).doesNotContain(CANARY);
    assertThat(store.findAll(Document.class, "audit").toString()).doesNotContain(CANARY);
  }

  private static Map<String, String> granting(String version, String confirmed) {
    return Map.of(
        "version",
        version,
        "decision",
        "GRANTED",
        "reason",
        "Nothing speaks against it",
        "confirmed",
        confirmed);
  }

  private Answers joining(Submitted other) {
    Reply given = posting("/api/referrals/household", Map.of("returnCode", other.code()));
    return Answers.ofSelf().with("householdCode", given.json().get("householdCode").asString());
  }

  private static TherapistAssigned assigned(List<String> referralIds, HelpKind help) {
    return new TherapistAssigned(
        "case-of-" + referralIds.getFirst(),
        null,
        referralIds,
        "019a8c1e-5f00-7a11-8c3d-000000000078",
        Instant.now(),
        help,
        Delivery.ONLINE);
  }

  private static String done(JsonNode item) {
    return "/desk/queue/" + item.get("itemId").asString() + "/done";
  }

  private static void await(java.util.concurrent.Callable<Boolean> holds) {
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(holds);
  }

  private long readings(String by, Submitted sam) {
    return reasonsOf(by, sam).size();
  }

  /** Why somebody read it, each time. */
  private List<String> reasonsOf(String by, Submitted sam) {
    Criteria reading =
        Criteria.where("actor")
            .is(by)
            .and("action")
            .is("referral.read")
            .and("subject")
            .is("referral:" + sam.id());
    return store.find(Query.query(reading), Document.class, "audit").stream()
        .map(entry -> opened(entry, sam))
        .toList();
  }

  private String opened(Document entry, Submitted sam) {
    byte[] reason = Objects.requireNonNull(entry.get("reason", Binary.class)).getData();
    return vault.open("referral:" + sam.id(), "audit.reason", new Sealed(reason));
  }

  private JsonNode itemOf(Submitted sam, String kind) {
    return itemsOf(sam).stream()
        .filter(item -> item.get("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static String to(Submitted sam, String way) {
    return "/desk/referrals/" + sam.id() + "/" + way;
  }

  /** Where the page asks for news. */
  private static String asking(Reply page) {
    String from = page.text().split("hx-get=\"")[1];
    return from.substring(0, from.indexOf('"')).replace("&amp;", "&");
  }

  private Reply page(String path, RequestPostProcessor as) {
    return performing(get(path).with(as).accept(MediaType.TEXT_HTML));
  }

  private Reply sent(String path, Map<String, String> form, RequestPostProcessor as) {
    MockHttpServletRequestBuilder request =
        post(path)
            .with(as)
            .accept(MediaType.TEXT_HTML)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED);
    form.forEach(request::formField);
    return performing(request);
  }

  private JsonNode itemAbout(Submitted sam) {
    return itemsOf(sam).getFirst();
  }
}
