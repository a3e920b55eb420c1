package org.stopso.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stopso.contracts.AssignmentCancelled;
import org.stopso.contracts.AssignmentRefused;
import org.stopso.contracts.CaseEnded;
import org.stopso.contracts.Event;
import org.stopso.contracts.OfferMade;
import org.stopso.contracts.ReferralErased;
import org.stopso.contracts.ReferralHeld;
import org.stopso.contracts.ReferralReleased;
import org.stopso.contracts.ReferralUnfilled;
import org.stopso.contracts.ReferralWaiting;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.local.RealParts;
import org.stopso.matching.domain.fit.Candidates;
import org.stopso.terms.Clearance;
import org.stopso.terms.Delivery;
import org.stopso.terms.EndingReason;
import org.stopso.terms.HelpKind;
import org.stopso.terms.ScreeningOutcome;

/** The service on a real store and a real broker, seen from outside: events and requests. */
@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchingIT {

  private static final Duration SOON = Duration.ofMinutes(1);

  @Autowired MockMvc browser;
  @Autowired MongoTemplate store;
  @Autowired Candidates candidates;
  @Autowired MeterRegistry meters;

  Wire wire;

  @DynamicPropertySource
  static void realParts(DynamicPropertyRegistry settings) {
    RealParts.properties().forEach((name, value) -> settings.add(name, () -> value));
    settings.add("STOPSO_SWEEP_EXPIRY_MS", () -> "100");
    // so that what is offered again is offered at once, not by the safety net
    settings.add("STOPSO_SWEEP_WAITING_MS", () -> "3600000");
  }

  @BeforeAll
  void connect() {
    wire = new Wire(RealParts.kafka());
  }

  @AfterAll
  void disconnect() throws InterruptedException {
    wire.close();
  }

  @Test
  void submittedOfferedAcceptedAssigned() throws Exception {
    String language = "aa";
    String therapist = therapist(language, 2);
    String referral = submitted(language);
    OfferMade made = offerTo(referral, therapist);
    assertThat(made.region()).isEqualTo("Wales");
    assertThat(made.delivery()).isEqualTo(Delivery.IN_PERSON);
    assertThat(made.expiresAt()).isEqualTo(made.offeredAt().plus(Duration.ofHours(72)));

    browser
        .perform(get("/api/me/offers").with(signedIn(therapist)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].offerId").value(made.offerId()))
        .andExpect(jsonPath("$[0].referralIds[0]").value(referral))
        .andExpect(jsonPath("$[0].region").value("Wales"))
        .andExpect(jsonPath("$[0].distanceKm").isNumber())
        .andExpect(jsonPath("$[0].delivery").value("IN_PERSON"))
        .andExpect(jsonPath("$[0].clearance").value("FOUNDATION"))
        .andExpect(jsonPath("$[0].status").value("OFFERED"));

    String caseId = accept(made.offerId(), therapist);
    assertThat(accept(made.offerId(), therapist)).isEqualTo(caseId);
    TherapistAssigned assigned =
        await()
            .atMost(SOON)
            .until(() -> wire.last(referral, TherapistAssigned.class), o -> o.isPresent())
            .orElseThrow();
    assertThat(assigned.caseId()).isEqualTo(caseId);
    assertThat(assigned.therapistId()).isEqualTo(therapist);
    assertThat(assigned.offerId()).isEqualTo(made.offerId());
    assertThat(wire.names(referral)).containsExactly("OfferMade", "TherapistAssigned");

    browser
        .perform(declineOf(made.offerId(), "{\"reason\": \"OTHER\"}").with(signedIn(therapist)))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("/problems/offer-no-longer-open"));
  }

  @Test
  void offersAreCountedByWhatBecameOfThem() throws Exception {
    String language = "ap";
    String declines = therapist(language, 1);
    Map<String, Double> atFirst = counted();
    String referral = submitted(language);
    OfferMade first = offerTo(referral, declines);
    awaitCounted(atFirst, Map.of("MADE", 1.0));
    Map<String, Double> before = counted();

    browser
        .perform(declineOf(first.offerId(), "{\"reason\": \"TOO_FAR\"}").with(signedIn(declines)))
        .andExpect(status().isOk());
    awaitCounted(before, Map.of("DECLINED", 1.0));

    String expires = therapist(language, 1);
    OfferMade second = offerTo(referral, expires);
    awaitCounted(before, Map.of("DECLINED", 1.0, "MADE", 1.0));
    letTimePass(second.offerId());
    await().atMost(SOON).until(() -> since(before).containsKey("EXPIRED"));

    String accepts = therapist(language, 1);
    OfferMade third = offerTo(referral, accepts);
    accept(third.offerId(), accepts);
    accept(third.offerId(), accepts);
    String another = therapist(language, 1);
    String withdrawing = submitted(language);
    offerTo(withdrawing, another);
    wire.say(new ReferralWithdrawn(withdrawing, Instant.now(), null));
    awaitCounted(
        before,
        Map.of("MADE", 3.0, "DECLINED", 1.0, "EXPIRED", 1.0, "ACCEPTED", 1.0, "WITHDRAWN", 1.0));
  }

  /** What is heard of was committed; it is counted right after that. */
  private void awaitCounted(Map<String, Double> before, Map<String, Double> more) {
    await().atMost(SOON).untilAsserted(() -> assertThat(since(before)).isEqualTo(more));
  }

  private Map<String, Double> counted() {
    return meters.get("stopso.offers").counters().stream()
        .collect(
            Collectors.toMap(
                counter -> Objects.requireNonNull(counter.getId().getTag("outcome")),
                Counter::count));
  }

  /** What was counted since, without what was not. */
  private Map<String, Double> since(Map<String, Double> before) {
    Map<String, Double> more = counted();
    more.replaceAll((outcome, count) -> count - before.getOrDefault(outcome, 0.0));
    more.values().removeIf(count -> count == 0);
    return more;
  }

  @Test
  void declinedAndTheNextIsAsked() throws Exception {
    String language = "ab";
    String online = onlineTherapist(language);
    String inPerson = therapist(language, 1);
    String referral = submitted(language);
    OfferMade first = offerTo(referral, online);
    assertThat(first.delivery()).isEqualTo(Delivery.ONLINE);

    for (int time = 0; time < 2; time++) {
      browser
          .perform(declineOf(first.offerId(), "{\"reason\": \"TOO_FAR\"}").with(signedIn(online)))
          .andExpect(status().isOk());
    }

    assertThat(offerTo(referral, inPerson).delivery()).isEqualTo(Delivery.IN_PERSON);
    assertThat(wire.names(referral)).containsExactly("OfferMade", "OfferDeclined", "OfferMade");
    browser
        .perform(acceptanceOf(first.offerId()).with(signedIn(online)))
        .andExpect(status().isConflict());
  }

  @Test
  void aDeclineIsChecked() throws Exception {
    String language = "ac";
    String therapist = therapist(language, 1);
    OfferMade made = offerTo(submitted(language), therapist);
    refusedDecline(made, therapist, "{}", "reason", "required");
    refusedDecline(made, therapist, "{\"reason\": \"AWAY\"}", "until", "required");
    refusedDecline(
        made,
        therapist,
        "{\"reason\": \"AWAY\", \"until\": \"2020-01-01\"}",
        "until",
        "must-be-future");
    refusedDecline(
        made,
        therapist,
        "{\"reason\": \"TOO_FAR\", \"until\": \"2099-01-01\"}",
        "until",
        "not-asked");
    refusedDecline(made, therapist, "{\"reason\": \"BORED\"}", "reason", "not-one-of");
    refusedDecline(
        made, therapist, "{\"reason\": \"OTHER\", \"why\": \"x\"}", "why", "unknown-field");
    String allWrong = "{\"reason\": 1, \"until\": \"soon\", \"why\": 2}";
    browser
        .perform(declineOf(made.offerId(), allWrong).with(signedIn(therapist)))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[*].field", contains("reason", "until", "why")));
  }

  @Test
  void notAnsweredInTimeAndTheNextIsAsked() throws Exception {
    String language = "ad";
    String online = onlineTherapist(language);
    String inPerson = therapist(language, 1);
    String referral = submitted(language);
    OfferMade first = offerTo(referral, online);
    letTimePass(first.offerId());
    offerTo(referral, inPerson);
    assertThat(wire.names(referral)).containsExactly("OfferMade", "OfferExpired", "OfferMade");
    browser
        .perform(get("/offers/{id}", first.offerId()).with(signedIn(online)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("The time to answer this offer is over")))
        .andExpect(content().string(not(containsString("Accept this client"))));
  }

  @Test
  void noSpaceStopsOffersUntilTheProfileChanges() throws Exception {
    String language = "ao";
    String therapist = therapist(language, 5);
    OfferMade made = offerTo(submitted(language), therapist);
    browser
        .perform(declineOf(made.offerId(), "{\"reason\": \"NO_SPACE\"}").with(signedIn(therapist)))
        .andExpect(status().isOk());
    String next = submitted(language);
    awaitSaid(next, ReferralWaiting.class);
    assertThat(wire.last(next, ReferralWaiting.class).orElseThrow().missing()).isNotEmpty();
    wire.say(Facts.therapist(therapist, language, 6));
    offerTo(next, therapist);
  }

  @Test
  void waitsUntilAProfileChanges() throws Exception {
    String language = "ae";
    String therapist = Facts.id();
    wire.say(Facts.therapist(therapist, language, 1, false, "CF10"));
    awaitKnown(therapist);
    String referral = submitted(language);
    ReferralWaiting waiting =
        await()
            .atMost(SOON)
            .until(() -> wire.last(referral, ReferralWaiting.class), o -> o.isPresent())
            .orElseThrow();
    assertThat(waiting.missing()).isNotEmpty();
    assertThat(waiting.forecast()).isNull();
    wire.say(Facts.therapist(therapist, language, 1, true, "CF10"));
    offerTo(referral, therapist);
    assertThat(wire.names(referral)).containsExactly("ReferralWaiting", "OfferMade");
  }

  @Test
  void aFreedPlaceGoesToWhoWaitsLongest() throws Exception {
    String language = "af";
    String therapist = therapist(language, 1);
    String first = submitted(language);
    OfferMade made = offerTo(first, therapist);
    String second = submitted(language);
    awaitSaid(second, ReferralWaiting.class);
    String third = submitted(language);
    awaitSaid(third, ReferralWaiting.class);
    browser
        .perform(declineOf(made.offerId(), "{\"reason\": \"CONFLICT\"}").with(signedIn(therapist)))
        .andExpect(status().isOk());
    offerTo(second, therapist);
    assertThat(wire.names(third)).containsExactly("ReferralWaiting");
  }

  @Test
  void heldUntilReleasedWithTheClearanceJudgedRight() {
    String language = "ag";
    String therapist = therapist(language, 1);
    String referral = Facts.id();
    wire.say(Facts.referral(referral, language, ScreeningOutcome.HOLD));
    wire.say(new ReferralHeld(referral, Instant.now(), false, List.of("S1")));
    wire.say(new ReferralReleased(referral, Instant.now(), Clearance.ADVANCED, 1, null));
    offerTo(referral, therapist);
    assertThat(wire.names(referral)).containsExactly("OfferMade");
  }

  @Test
  void twoWhoAskTogetherAreOneNeedAndWhoIsLeftGoesOnAlone() throws Exception {
    String language = "au";
    String therapist = therapist(language, 1);
    String kim = Facts.id();
    String lou = Facts.id();
    wire.say(Facts.couple(kim, language, null));
    wire.say(Facts.couple(lou, language, kim));
    OfferMade made = offerTo(kim, therapist);
    assertThat(made.referralIds()).containsExactly(kim, lou);
    String caseId = accept(made.offerId(), therapist);
    awaitSaid(kim, TherapistAssigned.class);
    TherapistAssigned assigned = wire.last(kim, TherapistAssigned.class).orElseThrow();
    assertThat(assigned.referralIds()).containsExactly(kim, lou);
    assertThat(assigned.help()).isEqualTo(HelpKind.COUPLE);

    wire.say(new ReferralWithdrawn(kim, Instant.now(), null));
    wire.say(new ReferralHeld(lou, Instant.now(), false, List.of()));
    wire.say(new AssignmentRefused(kim, caseId, therapist, Instant.now()));
    awaitSaid(kim, AssignmentCancelled.class);
    assertThat(wire.last(kim, AssignmentCancelled.class).orElseThrow().referralIds())
        .containsExactly(kim, lou);
    wire.say(
        new ReferralReleased(lou, Instant.now(), Clearance.FOUNDATION, 1, HelpKind.INDIVIDUAL));
    assertThat(offerTo(lou, therapist).referralIds()).containsExactly(lou);
  }

  @Test
  void theTherapistOfOneIsNotOfferedAnotherOfTheHousehold() {
    String language = "av";
    String therapist = therapist(language, 5);
    String kim = submitted(language);
    offerTo(kim, therapist);
    String lou = Facts.id();
    wire.say(
        Facts.referral(lou, language, ScreeningOutcome.PROCEED, HelpKind.INDIVIDUAL, kim, null));
    awaitSaid(lou, ReferralWaiting.class);
    String max = Facts.id();
    wire.say(
        Facts.referral(max, language, ScreeningOutcome.PROCEED, HelpKind.INDIVIDUAL, lou, null));
    offerTo(max, therapist);
    String joe = Facts.id();
    wire.say(
        Facts.referral(joe, language, ScreeningOutcome.PROCEED, HelpKind.INDIVIDUAL, lou, null));
    awaitSaid(joe, ReferralWaiting.class);
  }

  @Test
  void withdrawnWhileOffered() throws Exception {
    goneWhileOffered("ah", referral -> new ReferralWithdrawn(referral, Instant.now(), null));
  }

  @Test
  void erasedWhileOffered() throws Exception {
    goneWhileOffered("bz", referral -> new ReferralErased(referral, Instant.now(), null));
  }

  private void goneWhileOffered(String language, Function<String, Event> gone) throws Exception {
    String therapist = therapist(language, 1);
    String referral = submitted(language);
    OfferMade made = offerTo(referral, therapist);
    wire.say(gone.apply(referral));
    await().atMost(SOON).until(() -> wire.names(referral).contains("OfferWithdrawn"));
    browser
        .perform(acceptanceOf(made.offerId()).with(signedIn(therapist)))
        .andExpect(status().isConflict());
    offerTo(submitted(language), therapist);
    assertThat(wire.names(referral)).containsExactly("OfferMade", "OfferWithdrawn");
  }

  @Test
  void withdrawnWhileWaiting() {
    String language = "ai";
    String referral = submitted(language);
    awaitSaid(referral, ReferralWaiting.class);
    wire.say(new ReferralWithdrawn(referral, Instant.now(), null));
    await()
        .atMost(SOON)
        .until(
            () ->
                store.exists(
                    Query.query(Criteria.where("_id").is(referral).and("state").is("CLOSED")),
                    "needs"));
    String therapist = therapist(language, 1);
    String next = submitted(language);
    offerTo(next, therapist);
    assertThat(wire.names(referral)).containsExactly("ReferralWaiting");
  }

  @Test
  void anAssignmentThatIsRefusedIsCancelledAndFreesThePlace() throws Exception {
    String language = "aj";
    String therapist = therapist(language, 1);
    String referral = submitted(language);
    String caseId = accept(offerTo(referral, therapist).offerId(), therapist);
    wire.say(new ReferralWithdrawn(referral, Instant.now(), null));
    wire.say(new AssignmentRefused(referral, caseId, therapist, Instant.now()));
    awaitSaid(referral, AssignmentCancelled.class);
    offerTo(submitted(language), therapist);
  }

  @Test
  void aTransferIsOfferedFirstAndNotToTheSameAgain() throws Exception {
    String language = "ak";
    String therapist = therapist(language, 1);
    String referral = submitted(language);
    String caseId = accept(offerTo(referral, therapist).offerId(), therapist);
    String waiting = submitted(language);
    awaitSaid(waiting, ReferralWaiting.class);
    wire.say(
        new CaseEnded(
            caseId,
            List.of(referral),
            therapist,
            Instant.now(),
            EndingReason.TRANSFERRED,
            null,
            null));
    offerTo(waiting, therapist);
    awaitSaid(referral, ReferralWaiting.class);
    String other = therapist(language, 1);
    offerTo(referral, other);
  }

  @Test
  void whatIsNotYoursIsNotThere() throws Exception {
    String language = "al";
    String therapist = therapist(language, 1);
    String stranger = therapist(language, 0);
    OfferMade made = offerTo(submitted(language), therapist);
    String notYours =
        browser
            .perform(declineOf(made.offerId(), "{\"reason\": \"OTHER\"}").with(signedIn(stranger)))
            .andExpect(status().isNotFound())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String notThere =
        browser
            .perform(declineOf(Facts.id(), "{\"reason\": \"OTHER\"}").with(signedIn(stranger)))
            .andExpect(status().isNotFound())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(notYours).isEqualTo(notThere);
    browser
        .perform(get("/api/me/offers").with(signedIn(stranger)))
        .andExpect(jsonPath("$", hasSize(0)));
    browser.perform(get("/api/me/offers")).andExpect(status().isUnauthorized());
    browser
        .perform(get("/api/me/offers").with(as("x", "COORDINATOR")))
        .andExpect(status().isForbidden());
    browser.perform(get("/anything").with(signedIn(therapist))).andExpect(status().isNotFound());
  }

  @Test
  void thePageShowsWhatIsNeededAndAcceptingLeadsToTheCase() throws Exception {
    String language = "am";
    String therapist = therapist(language, 1);
    OfferMade made = offerTo(submitted(language), therapist);
    browser
        .perform(get("/offers").with(signedIn(therapist)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/offers/" + made.offerId())));
    for (int look = 0; look < 2; look++) {
      browser
          .perform(get("/offers/{id}", made.offerId()).with(signedIn(therapist)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Wales")))
          .andExpect(content().string(containsString("In person")))
          .andExpect(content().string(containsString("Accept this client")));
    }
    browser
        .perform(post("/offers/{id}/decline", made.offerId()).with(signedIn(therapist)))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Give a reason")));
    browser
        .perform(post("/offers/{id}/acceptance", made.offerId()).with(signedIn(therapist)))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "/cases/" + accept(made.offerId(), therapist)));
  }

  @Test
  void coordinatorsSeeWhy() throws Exception {
    String language = "an";
    String therapist = therapist(language, 1);
    String referral = submitted(language);
    offerTo(referral, therapist);
    browser
        .perform(
            get("/api/coordination/matching/{id}", referral).with(as("coordinator", "COORDINATOR")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.rulesVersion").value("1"))
        .andExpect(jsonPath("$.considered").isNumber())
        .andExpect(jsonPath("$.failed").isMap())
        .andExpect(jsonPath("$.nearest[0].therapistId").value(therapist))
        .andExpect(jsonPath("$.nearest[0].score.total").isNumber())
        .andExpect(jsonPath("$.nearest[0].score.spare").value(1.0))
        .andExpect(jsonPath("$.version").isNumber());
    browser
        .perform(
            get("/api/coordination/matching/{id}", Facts.id())
                .with(as("coordinator", "COORDINATOR")))
        .andExpect(status().isNotFound());
  }

  @Test
  void aCoordinatorGivesTheClientToSomebodyElse() throws Exception {
    String language = "aq";
    String asked = therapist(language, 1);
    String referral = submitted(language);
    OfferMade made = offerTo(referral, asked);
    String chosen = therapist("ar", 1);
    String caseId = assigned(referral, chosen);
    awaitSaid(referral, TherapistAssigned.class);
    TherapistAssigned said = wire.last(referral, TherapistAssigned.class).orElseThrow();
    assertThat(said.caseId()).isEqualTo(caseId);
    assertThat(said.offerId()).isNull();
    assertThat(said.therapistId()).isEqualTo(chosen);
    assertThat(said.delivery()).isEqualTo(Delivery.IN_PERSON);
    assertThat(wire.names(referral))
        .containsExactly("OfferMade", "OfferWithdrawn", "TherapistAssigned");
    browser
        .perform(acceptanceOf(made.offerId()).with(signedIn(asked)))
        .andExpect(status().isConflict());
    browser
        .perform(
            get("/api/coordination/matching/{id}", referral).with(as("coordinator", "COORDINATOR")))
        .andExpect(jsonPath("$.byHand.by").value("coordinator"))
        .andExpect(jsonPath("$.byHand.overruled", contains("M9")))
        .andExpect(jsonPath("$.byHand.reason").value("canary-reason"))
        .andExpect(jsonPath("$.offers[0].status").value("WITHDRAWN"));
    assertThat(storeOf("decisions")).contains("byHand").doesNotContain("canary-reason");
    assertThat(storeOf("audit")).contains("matching.assign").doesNotContain("canary-reason");
  }

  private String assigned(String referral, String therapist) throws Exception {
    String path = "/api/coordination/matching/" + referral;
    String seen =
        browser
            .perform(get(path).with(as("coordinator", "COORDINATOR")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Number version = JsonPath.read(seen, "$.version");
    String order =
        "{\"therapistId\": \"%s\", \"reason\": \"canary-reason\", \"version\": %d}"
            .formatted(therapist, version.longValue());
    String body =
        browser
            .perform(
                post(path + "/assignment")
                    .with(as("coordinator", "COORDINATOR"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(order))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(body, "$.caseId");
  }

  private String storeOf(String collection) {
    return store.findAll(org.bson.Document.class, collection).toString();
  }

  @Test
  void fiveWhoDoNotAnswerAreSaidOnce() {
    String language = "as";
    for (int i = 0; i < 6; i++) {
      therapist(language, 1);
    }
    String referral = submitted(language);
    for (int i = 1; i <= 5; i++) {
      int offers = i;
      await().atMost(SOON).until(() -> offersOf(referral).size() == offers);
      letTimePass(offersOf(referral).getLast().offerId());
    }
    awaitSaid(referral, ReferralUnfilled.class);
    await().atMost(SOON).until(() -> offersOf(referral).size() == 6);
    assertThat(wire.names(referral).stream().filter("ReferralUnfilled"::equals)).hasSize(1);
    assertThat(wire.last(referral, ReferralUnfilled.class).orElseThrow().unanswered()).isEqualTo(5);
  }

  private List<OfferMade> offersOf(String referral) {
    return wire.about(referral).stream()
        .filter(OfferMade.class::isInstance)
        .map(OfferMade.class::cast)
        .toList();
  }

  @Test
  void readyOnceAllIsRead() throws Exception {
    browser
        .perform(get("/actuator/health/readiness"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("UP"));
  }

  private String therapist(String language, int places) {
    String id = Facts.id();
    wire.say(Facts.therapist(id, language, places));
    awaitKnown(id);
    return id;
  }

  private String onlineTherapist(String language) {
    String id = Facts.id();
    wire.say(Facts.therapist(id, language, 1, true, null));
    awaitKnown(id);
    return id;
  }

  private void awaitKnown(String therapistId) {
    await()
        .atMost(SOON)
        .until(() -> candidates.therapistOf(Facts.account(therapistId)).isPresent());
  }

  private String submitted(String language) {
    String referral = Facts.id();
    wire.say(Facts.referral(referral, language));
    return referral;
  }

  private void awaitSaid(String referral, Class<? extends Event> type) {
    await().atMost(SOON).until(() -> wire.last(referral, type).isPresent());
  }

  private OfferMade offerTo(String referral, String therapist) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                wire.last(referral, OfferMade.class)
                    .filter(made -> made.therapistId().equals(therapist)),
            found -> found.isPresent())
        .orElseThrow();
  }

  private String accept(String offerId, String therapist) throws Exception {
    String body =
        browser
            .perform(acceptanceOf(offerId).with(signedIn(therapist)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(body, "$.caseId");
  }

  private void refusedDecline(
      OfferMade made, String therapist, String body, String field, String code) throws Exception {
    browser
        .perform(declineOf(made.offerId(), body).with(signedIn(therapist)))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value(field))
        .andExpect(jsonPath("$.errors[0].code").value(code));
  }

  private void letTimePass(String offerId) {
    store.updateFirst(
        Query.query(Criteria.where("_id").is(offerId)),
        Update.update("expiresAt", Instant.now().minusSeconds(1)),
        "offers");
  }

  private static MockHttpServletRequestBuilder acceptanceOf(String offerId) {
    return post("/api/offers/{id}/acceptance", offerId)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{}");
  }

  private static MockHttpServletRequestBuilder declineOf(String offerId, String body) {
    return post("/api/offers/{id}/decline", offerId)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private static RequestPostProcessor signedIn(String therapist) {
    return as(Facts.account(therapist), "THERAPIST");
  }

  private static RequestPostProcessor as(String account, String role) {
    return jwt()
        .jwt(token -> token.subject(account))
        .authorities(new SimpleGrantedAuthority("ROLE_" + role));
  }
}
