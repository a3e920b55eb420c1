package org.stopso.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.stopso.contracts.AssignmentCancelled;
import org.stopso.contracts.CaseEnded;
import org.stopso.contracts.MessageLeft;
import org.stopso.contracts.OfferMade;
import org.stopso.contracts.ReferralErased;
import org.stopso.contracts.ReferralReleased;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.local.RealParts;
import org.stopso.terms.AgeBand;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Correspondent;
import org.stopso.terms.Delivery;
import org.stopso.terms.EndingReason;
import org.stopso.terms.FeeBand;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;
import org.stopso.terms.MessageAuthor;
import org.stopso.terms.OfferStrategy;
import org.stopso.terms.ScreeningOutcome;
import org.stopso.terms.Source;
import org.stopso.terms.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From events to mails, on a real broker, store and mail server. */
@ExtendWith(OutputCaptureExtension.class)
class NotificationIT {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final String CODE = "7QK2-01AB-CDEF-GHJK-MNPQ-RSTV";
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CANARY = "canary-7f3a";

  private static OwningServices owners;
  private static MailServer mails;
  private static Announcer announcer;
  private static ConfigurableApplicationContext service;

  @BeforeAll
  static void start() throws IOException {
    Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    owners = new OwningServices();
    mails = new MailServer();
    service = startService();
    announcer = new Announcer();
  }

  @AfterAll
  static void stop() {
    service.close();
    announcer.close();
    mails.close();
    owners.close();
  }

  private static ConfigurableApplicationContext startService() {
    List<String> arguments = new ArrayList<>();
    RealParts.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    arguments.add("--SERVER_PORT=0");
    arguments.add("--STOPSO_INSTANCE=notification-1");
    arguments.add("--STOPSO_SMTP_HOST=127.0.0.1");
    arguments.add("--STOPSO_SMTP_PORT=" + mails.port());
    arguments.add("--STOPSO_PUBLIC_URL=https://portal.example");
    arguments.add("--STOPSO_ISSUER=" + owners.url());
    arguments.add("--STOPSO_CLIENT_SECRET=secret");
    arguments.add("--stopso.services.referral.url=" + owners.url());
    arguments.add("--stopso.services.therapist.url=" + owners.url());
    arguments.add("--STOPSO_MAIL_FIRST_PAUSE=300ms");
    arguments.add("--STOPSO_MAIL_POLL=200ms");
    arguments.add("--stopso.calls.breaker-open-for=500ms");
    arguments.add("--logging.structured.format.console=ecs");
    return new SpringApplicationBuilder(NotificationService.class)
        .run(arguments.toArray(String[]::new));
  }

  @Test
  void anOfferReachesTheTherapist() {
    String therapist = aTherapist();
    OfferMade offer = offerTo(therapist);

    announcer.announce(offer);

    MailServer.Mail mail = theOneMailTo(therapist);
    assertThat(mail.text())
        .contains("South West", "in person", "https://portal.example/offers/" + offer.offerId());
  }

  @Test
  void aRequestReachesTheClientInTheirLanguage() {
    String referral = aClient(false, "cy");

    announcer.announce(submitted(referral));

    assertThat(theOneMailTo(referral).subject()).isEqualTo("Rydym wedi derbyn yr hyn a anfonwyd");
  }

  @Test
  void anAssignmentReachesBothAndACancellationTheTherapist() {
    String therapist = aTherapist();
    String referral = aClient(true, "en");
    String caseId = newId();

    announcer.announce(assigned(caseId, referral, therapist));
    assertThat(theOneMailTo(referral).subject()).isEqualTo("There is news for you");
    assertThat(theOneMailTo(therapist).text()).contains("https://portal.example/cases/" + caseId);

    announcer.announce(cancelled(caseId, referral, therapist));
    await().atMost(SOON).until(() -> mails.to(addressOf(therapist)).size() == 2);
    assertThat(mails.to(addressOf(therapist)))
        .extracting(MailServer.Mail::subject)
        .contains("One thing less on your list");
  }

  @Test
  void ofTwoWhoAreHelpedTogetherEachIsToldInTheirLanguage() {
    String kim = aClient(false, "en");
    String lou = aClient(false, "cy");

    announcer.announce(assigned(newId(), List.of(kim, lou), aTherapist()));

    assertThat(theOneMailTo(kim).subject()).isEqualTo("There is news for you");
    assertThat(theOneMailTo(lou).subject()).isEqualTo("Mae newyddion i chi");
  }

  @Test
  void whileItIsNotHeardOfAnAssignmentWaitsAndOneThatStandsIsTold() {
    String referral = aClient(false, "en");
    String caseId = newId();
    owners.assignment(referral, caseId, 409);

    announcer.announce(assigned(caseId, referral, aTherapist()));
    await()
        .atMost(SOON)
        .until(() -> fieldOf("therapist-found", caseId, "problem").equals("OWNER_BEHIND"));
    String another = aClient(false, "en");
    announcer.announce(submitted(another));
    theOneMailTo(another);
    assertThat(mails.to(addressOf(referral))).isEmpty();

    owners.assignment(referral, caseId, 200);
    assertThat(theOneMailTo(referral).subject()).isEqualTo("There is news for you");
  }

  @Test
  void anAssignmentThatIsRefusedIsNeverToldToTheClient() {
    String therapist = aTherapist();
    String referral = aClient(false, "en");
    String caseId = newId();
    owners.assignment(referral, caseId, 409);
    announcer.announce(assigned(caseId, referral, therapist));
    await()
        .atMost(SOON)
        .until(() -> fieldOf("therapist-found", caseId, "problem").equals("OWNER_BEHIND"));

    owners.assignment(referral, caseId, 404);

    await().atMost(SOON).until(() -> becauseOf("therapist-found", caseId).equals("GONE"));
    assertThat(mails.to(addressOf(referral))).isEmpty();
  }

  @Test
  void aTherapistHearsTheWordThatAClientIsTheirsNeverAfterThatItIsNot() {
    String therapist = aTherapist();
    String referral = aClient(false, "en");
    String caseId = newId();
    owners.away(true);
    announcer.announce(assigned(caseId, referral, therapist));
    await()
        .atMost(SOON)
        .until(() -> fieldOf("client-assigned", caseId, "problem").equals("OWNER_AWAY"));
    announcer.announce(cancelled(caseId, referral, therapist));
    await().atMost(SOON).until(() -> becauseOf("client-assigned", caseId).equals("OVERTAKEN"));

    owners.away(false);

    assertThat(theOneMailTo(therapist).subject()).isEqualTo("One thing less on your list");
    await()
        .atMost(SOON)
        .until(() -> fieldOf("assignment-cancelled", caseId, "state").equals("SENT"));
    assertThat(mails.to(addressOf(therapist))).hasSize(1);
  }

  @Test
  void whatHappensTwiceIsToldOnce() {
    String therapist = aTherapist();
    OfferMade offer = offerTo(therapist);
    String eventId = newId();

    announcer.announce(offer, eventId);
    announcer.announce(offer, eventId);
    announcer.announce(offer, newId());
    OfferMade later = offerTo(therapist);
    announcer.announce(later);

    await().atMost(SOON).until(() -> mails.to(addressOf(therapist)).size() >= 2);
    assertThat(mails.to(addressOf(therapist)))
        .filteredOn(mail -> mail.text().contains(offer.offerId()))
        .hasSize(1);
  }

  @Test
  void manyAtOnceAreEachSentOnce() {
    List<String> therapists = IntStream.range(0, 60).mapToObj(any -> aTherapist()).toList();

    therapists.forEach(therapist -> announcer.announce(offerTo(therapist)));

    therapists.forEach(NotificationIT::theOneMailTo);
  }

  @Test
  void whileTheMailServerIsAwayMailsWaitOverARestartAndStayInTheirTrace(CapturedOutput log) {
    String therapist = aTherapist();
    OfferMade offer = offerTo(therapist);
    mails.goAway();
    announcer.announceIn(TRACE, offer);
    await().atMost(SOON).until(() -> attemptsOf(offer) >= 1);

    service.close();
    service = startService();
    mails.comeBack();

    theOneMailTo(therapist);
    await().atMost(SOON).until(() -> stateOf(offer).equals("SENT"));
    await().atMost(SOON).until(() -> linesAbout(offer, log).getLast().contains(" is sent"));
    isInTheTrace(linesAbout(offer, log).getFirst());
    isInTheTrace(linesAbout(offer, log).getLast());
  }

  private static List<String> linesAbout(OfferMade offer, CapturedOutput log) {
    return log.toString().lines().filter(line -> line.contains(offer.offerId())).toList();
  }

  /** In Elastic's common schema, one JSON object a line. */
  private static void isInTheTrace(String line) {
    JsonNode event = JsonMapper.shared().readTree(line);
    assertThat(event.path("traceId").asString()).isEqualTo(TRACE);
    assertThat(event.path("spanId").asString()).hasSize(16);
    assertThat(event.at("/service/name").asString()).isEqualTo("notification-service");
  }

  @Test
  void whatAKilledInstanceHadClaimedIsSentByItsNextLife() {
    String therapist = aTherapist();
    OfferMade offer = offerTo(therapist);
    owners.away(true);
    announcer.announce(offer);
    await().atMost(SOON).until(() -> attemptsOf(offer) >= 1);
    service.close();
    MongoTemplate store = storeOnItsOwn();
    store.updateFirst(
        offerQuery(offer),
        new Update()
            .set("claim", "of a life before")
            .set("claimedBy", "notification-1")
            .set("claimedIn", "a life before")
            .set("dueAt", Date.from(Instant.now().plusSeconds(3_600))),
        "notifications");
    owners.away(false);

    service = startService();

    theOneMailTo(therapist);
  }

  @Test
  void whileTheOwnerIsAwayMailsWait() {
    String therapist = aTherapist();
    OfferMade offer = offerTo(therapist);
    owners.away(true);
    announcer.announce(offer);
    await().atMost(SOON).until(() -> attemptsOf(offer) >= 1);
    assertThat(mails.to(addressOf(therapist))).isEmpty();

    owners.away(false);

    theOneMailTo(therapist);
  }

  @Test
  void whoIsGoneOrHasNoSafeEmailIsNotWrittenTo() {
    String gone = newId();
    String careful = newId();
    owners.referral(careful, OwningServices.byNoEmail());

    announcer.announce(submitted(gone));
    announcer.announce(submitted(careful));

    await().atMost(SOON).until(() -> becauseOf("request-received", gone).equals("GONE"));
    await()
        .atMost(SOON)
        .until(() -> becauseOf("request-received", careful).equals("NO_SAFE_EMAIL"));
    assertThat(owners.timesAsked(gone)).isEqualTo(1);
  }

  @Test
  void nothingPersonalIsKeptAndADiscreetMailNamesNobody() {
    String referral = aClient(true, "en");
    announcer.announce(submitted(referral));
    MailServer.Mail mail = theOneMailTo(referral);
    await().atMost(SOON).until(() -> fieldOf("request-received", referral, "state").equals("SENT"));

    String body =
        mail.raw().replaceAll("(?m)^(To|Received|Delivered-To|\\s+for|Return-Path).*", "");
    assertThat(body).doesNotContain(CANARY).doesNotContainIgnoringCase("stopso");
    MongoTemplate store = service.getBean(MongoTemplate.class);
    for (String collection : store.getCollectionNames()) {
      assertThat(store.findAll(Document.class, collection).toString())
          .as(collection)
          .doesNotContain(CANARY);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, keep it somewhere safe", "cy, Cadwch ef yn rhywle diogel"})
  void aReferredClientIsBroughtTheirCodeAndItIsKeptNowhere(
      String locale, String advice, CapturedOutput log) {
    String referral = newId();
    owners.referred(referral, addressOf(referral), locale, CODE);
    announcer.announce(submitted(referral, true));

    MailServer.Mail mail = theOneMailTo(referral);

    assertThat(mail.text()).contains(CODE, advice, "https://portal.example/return");
    assertThat(mail.raw()).doesNotContainIgnoringCase("stopso");
    assertThat(mail.subject()).doesNotContain(CODE);
    await().atMost(SOON).until(() -> fieldOf("request-received", referral, "state").equals("SENT"));
    MongoTemplate store = service.getBean(MongoTemplate.class);
    for (String collection : store.getCollectionNames()) {
      assertThat(store.findAll(Document.class, collection).toString())
          .as(collection)
          .doesNotContain(CODE, CODE.replace("-", ""));
    }
    assertThat(log.getAll()).doesNotContain(CODE, CODE.replace("-", ""));
  }

  @Test
  void whoAskedThemselvesIsBroughtNoCode() {
    String referral = aClient(false, "en");
    announcer.announce(submitted(referral));
    assertThat(theOneMailTo(referral).text())
        .contains("If you were given a code")
        .doesNotContain("This code is yours");
  }

  @Test
  void aMailThatIsTriedAgainBringsTheCodeToo() {
    String referral = newId();
    owners.referred(referral, addressOf(referral), "en", CODE);
    mails.goAway();
    announcer.announce(submitted(referral));
    await()
        .atMost(SOON)
        .until(() -> !fieldOf("request-received", referral, "attempts").equals("0"));
    mails.comeBack();
    assertThat(theOneMailTo(referral).text()).contains(CODE);
    assertThat(owners.timesAsked(referral)).isGreaterThan(1);
  }

  @Test
  void withoutRecordedConsentNobodyIsWrittenToBeforeARelease() {
    String referral = newId();
    owners.referred(referral, addressOf(referral), "en", CODE);
    announcer.announce(submitted(referral, false));
    await().atMost(SOON).until(() -> becauseOf("request-received", referral).equals("NOT_YET"));
    assertThat(owners.timesAsked(referral)).isZero();
    assertThat(fieldOf("request-received", referral, "forgetAt")).isEqualTo("0");

    announcer.announce(
        new ReferralReleased(referral, Instant.now(), Clearance.FOUNDATION, 2, null));

    assertThat(theOneMailTo(referral).text()).contains(CODE);
  }

  @Test
  void withoutRecordedConsentAndReleaseNobodyIsEverWrittenTo() {
    String referral = newId();
    owners.referred(referral, addressOf(referral), "en", CODE);
    announcer.announce(submitted(referral, false));
    announcer.announce(new ReferralWithdrawn(referral, Instant.now(), null));
    await().atMost(SOON).until(() -> becauseOf("request-received", referral).equals("GONE"));
    assertThat(owners.timesAsked(referral)).isZero();
    assertThat(mails.to(addressOf(referral))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, There is something for you to read, with the code that you were given",
    "cy, Mae rhywbeth i chi ei ddarllen, gyda’r cod a roddwyd i chi"
  })
  void aClientIsToldOfAMessageInTheirLanguageAndNotWhatItIsAbout(
      String locale, String subject, String how) {
    String referral = aClient(true, locale);
    announcer.announce(left(referral, Correspondent.CLIENT, MessageAuthor.COORDINATOR));
    MailServer.Mail mail = theOneMailTo(referral);
    assertThat(mail.subject()).isEqualTo(subject);
    assertThat(mail.text()).contains(how, "https://portal.example/return");
    assertThat(mail.raw()).doesNotContainIgnoringCase("stopso");
  }

  @Test
  void whoReferredSomebodyIsToldOfAMessageToThemAndTheClientIsNot() {
    String referral = aClient(false, "cy");
    String address = CANARY + "-referrer-" + referral + "@example.org";
    owners.referrer(referral, OwningServices.reachable(address, true, "en"));
    announcer.announce(left(referral, Correspondent.REFERRER, MessageAuthor.COORDINATOR));
    await().atMost(SOON).until(() -> !mails.to(address).isEmpty());
    assertThat(mails.to(address)).hasSize(1);
    assertThat(mails.to(address).getFirst().subject())
        .isEqualTo("There is something for you to read");
    assertThat(mails.to(addressOf(referral))).isEmpty();
  }

  @Test
  void ofTheirOwnMessageNobodyIsToldByMail() {
    String referral = aClient(false, "en");
    announcer.announce(left(referral, Correspondent.CLIENT, MessageAuthor.PERSON));
    announcer.announce(submitted(referral));
    assertThat(theOneMailTo(referral).subject()).isEqualTo("We have received what you sent");
  }

  @Test
  void whoIsErasedBeforeTheyMayBeWrittenToNeverIs() {
    String referral = newId();
    owners.referred(referral, addressOf(referral), "en", CODE);
    announcer.announce(submitted(referral, false));
    announcer.announce(new ReferralErased(referral, Instant.now(), null));
    await().atMost(SOON).until(() -> becauseOf("request-received", referral).equals("GONE"));
    assertThat(owners.timesAsked(referral)).isZero();
    assertThat(mails.to(addressOf(referral))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "CLIENT_LEFT", "OTHER"})
  void whoseCaseIsOverIsAskedHowItWent(EndingReason reason) {
    String kim = aClient(true, "en");
    String lou = aClient(true, "cy");
    announcer.announce(ended(newId(), List.of(kim, lou), reason));
    MailServer.Mail mail = theOneMailTo(kim);
    assertThat(mail.subject()).isEqualTo("Would you tell us how it went?");
    assertThat(mail.text()).contains("https://portal.example/return");
    assertThat(mail.raw()).doesNotContainIgnoringCase("stopso");
    assertThat(theOneMailTo(lou).subject())
        .isEqualTo("A fyddech cystal â dweud wrthym sut aeth hi?");
  }

  @ParameterizedTest
  @EnumSource(names = {"TRANSFERRED", "THERAPIST_LEFT", "CANCELLED"})
  void whoGoesOnWithSomebodyElseIsNotAskedYet(EndingReason reason) {
    String going = aClient(false, "en");
    String marker = aClient(false, "en");
    String caseId = newId();
    announcer.announce(ended(caseId, List.of(going), reason));
    announcer.announce(ended(caseId, List.of(marker), EndingReason.OTHER));
    theOneMailTo(marker);
    Query toThem = Query.query(Criteria.where("recipientId").is(going));
    assertThat(service.getBean(MongoTemplate.class).exists(toThem, "notifications")).isFalse();
  }

  @Test
  void nobodyIsAskedHowItWentBeforeTheirReturnPageKnowsOfTheEnd() {
    String referral = aClient(false, "en");
    String caseId = newId();
    owners.ending(referral, caseId, 409);
    announcer.announce(ended(caseId, List.of(referral), EndingReason.COMPLETED));
    await()
        .atMost(SOON)
        .until(() -> fieldOf("feedback-asked", caseId, "problem").equals("OWNER_BEHIND"));
    assertThat(mails.to(addressOf(referral))).isEmpty();
    owners.ending(referral, caseId, 200);
    theOneMailTo(referral);
  }

  private static CaseEnded ended(String caseId, List<String> referrals, EndingReason reason) {
    return new CaseEnded(caseId, referrals, newId(), Instant.now(), reason, null, null);
  }

  private static MessageLeft left(
      String referral, Correspondent correspondent, MessageAuthor author) {
    return new MessageLeft(newId(), referral, Instant.now(), correspondent, author);
  }

  @Test
  void coordinatorsSeeWhatWasGivenUpAndSendItAgain() throws Exception {
    MockMvc web = web();
    String therapist = newId();
    owners.therapist(therapist, "not an address");
    OfferMade offer = offerTo(therapist);
    announcer.announce(offer);
    await().atMost(SOON).until(() -> stateOf(offer).equals("GAVE_UP"));
    String id = "offer." + offer.offerId() + "." + therapist;

    web.perform(get("/api/coordination/notifications?state=FAILED").with(as("COORDINATOR")))
        .andExpect(status().isOk())
        .andExpect(
            jsonPath("$.items[?(@.notificationId == '" + id + "')].reason")
                .value("ADDRESS_REFUSED"))
        .andExpect(jsonPath("$.items[?(@.notificationId == '" + id + "')].version").value(1));

    owners.therapist(therapist, addressOf(therapist));
    String resend = "/api/coordination/notifications/" + id + "/resend";
    web.perform(resendWith(resend, "{\"version\": 0}")).andExpect(status().isConflict());
    web.perform(resendWith(resend, "{\"version\": 1}")).andExpect(status().isOk());
    theOneMailTo(therapist);
    web.perform(resendWith("/api/coordination/notifications/none/resend", "{}"))
        .andExpect(status().isNotFound());
  }

  @Test
  void attemptsAreCountedByKindAndByWhatCameOfThem() {
    double before = counted("offer", "SENT");
    String therapist = aTherapist();
    OfferMade first = offerTo(therapist);
    announcer.announce(first);
    await().atMost(SOON).until(() -> stateOf(first).equals("SENT"));
    await().atMost(SOON).until(() -> counted("offer", "SENT") > before);
    double sent = counted("offer", "SENT");
    double givenUp = counted("offer", "GIVEN_UP");
    double received = counted("request-received", "SENT");
    long delays = delays("offer");

    String unreachable = newId();
    owners.therapist(unreachable, "not an address");
    announcer.announce(offerTo(unreachable));
    await().atMost(SOON).until(() -> counted("offer", "GIVEN_UP") == givenUp + 1);
    assertThat(counted("offer", "SENT")).isEqualTo(sent);
    assertThat(delays("offer")).isEqualTo(delays);

    announcer.announce(offerTo(therapist));
    await().atMost(SOON).until(() -> counted("offer", "SENT") == sent + 1);
    assertThat(counted("offer", "GIVEN_UP")).isEqualTo(givenUp + 1);
    assertThat(delays("offer")).isEqualTo(delays + 1);

    owners.away(true);
    String later = aTherapist();
    double failed = counted("offer", "FAILED");
    announcer.announce(offerTo(later));
    await().atMost(SOON).until(() -> counted("offer", "FAILED") > failed);
    assertThat(counted("offer", "SENT")).isEqualTo(sent + 1);
    owners.away(false);
    await().atMost(SOON).until(() -> counted("offer", "SENT") == sent + 2);
    assertThat(counted("request-received", "SENT")).isEqualTo(received);
  }

  private static double counted(String kind, String outcome) {
    Counter counter =
        service
            .getBean(MeterRegistry.class)
            .find("stopso.mail")
            .tag("kind", kind)
            .tag("outcome", outcome)
            .counter();
    return counter == null ? 0 : counter.count();
  }

  private static long delays(String kind) {
    return service
        .getBean(MeterRegistry.class)
        .get("stopso.mail.delay")
        .tag("kind", kind)
        .timer()
        .count();
  }

  @Test
  void nobodyElseSeesThem() throws Exception {
    MockMvc web = web();
    web.perform(get("/api/coordination/notifications")).andExpect(status().isUnauthorized());
    web.perform(get("/api/coordination/notifications").with(as("THERAPIST")))
        .andExpect(status().isForbidden());
    web.perform(get("/api/coordination/notifications?state=LOST").with(as("COORDINATOR")))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("state"));
    web.perform(get("/api/coordination/notifications?limit=101").with(as("COORDINATOR")))
        .andExpect(status().is(422));
  }

  private static MailServer.Mail theOneMailTo(String id) {
    await().atMost(SOON).until(() -> !mails.to(addressOf(id)).isEmpty());
    List<MailServer.Mail> found = mails.to(addressOf(id));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static String aTherapist() {
    String id = newId();
    owners.therapist(id, addressOf(id));
    return id;
  }

  private static String aClient(boolean discreet, String locale) {
    String id = newId();
    owners.referral(id, OwningServices.reachable(addressOf(id), discreet, locale));
    return id;
  }

  private static String addressOf(String id) {
    return CANARY + "-" + id + "@example.org";
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private static OfferMade offerTo(String therapist) {
    Instant now = Instant.now();
    return new OfferMade(
        newId(),
        List.of(newId()),
        therapist,
        now,
        now.plus(Duration.ofHours(72)),
        "South West",
        Delivery.IN_PERSON,
        OfferStrategy.SEQUENTIAL,
        "1");
  }

  private static TherapistAssigned assigned(String caseId, String referral, String therapist) {
    return assigned(caseId, List.of(referral), therapist);
  }

  private static TherapistAssigned assigned(
      String caseId, List<String> referrals, String therapist) {
    return new TherapistAssigned(
        caseId, null, referrals, therapist, Instant.now(), HelpKind.INDIVIDUAL, Delivery.ONLINE);
  }

  private static AssignmentCancelled cancelled(String caseId, String referral, String therapist) {
    return new AssignmentCancelled(caseId, List.of(referral), therapist, Instant.now());
  }

  private static ReferralSubmitted submitted(String referral) {
    return submitted(referral, true);
  }

  private static ReferralSubmitted submitted(String referral, boolean mayReachClient) {
    return new ReferralSubmitted(
        referral,
        Instant.now(),
        mayReachClient ? Source.SELF : Source.PROFESSIONAL,
        AgeBand.FROM_35_TO_44,
        List.of(ClientGroup.AT_RISK),
        Stage.NOT_KNOWN_TO_ANYONE,
        HelpKind.INDIVIDUAL,
        List.of(Delivery.ONLINE),
        "NP26",
        null,
        40,
        new ReferralSubmitted.Preferences(
            GenderPreference.ANY,
            List.of("en"),
            List.of(Availability.WEEKDAY_EVENING),
            FeeBand.STANDARD),
        null,
        null,
        "en",
        false,
        new ReferralSubmitted.Screening(
            mayReachClient ? ScreeningOutcome.PROCEED : ScreeningOutcome.HOLD,
            false,
            mayReachClient ? Clearance.FOUNDATION : null,
            List.of("S0")),
        mayReachClient);
  }

  private static String stateOf(OfferMade offer) {
    return fieldOf("offer", offer.offerId(), "state");
  }

  private static int attemptsOf(OfferMade offer) {
    return Integer.parseInt(fieldOf("offer", offer.offerId(), "attempts"));
  }

  private static String becauseOf(String template, String cause) {
    return fieldOf(template, cause, "because");
  }

  /** What the store says of a notification; 0 while it says nothing. */
  private static String fieldOf(String template, String cause, String field) {
    Query query = Query.query(Criteria.where("template").is(template).and("cause").is(cause));
    Document found =
        service.getBean(MongoTemplate.class).findOne(query, Document.class, "notifications");
    return found == null || found.get(field) == null ? "0" : found.get(field).toString();
  }

  private static Query offerQuery(OfferMade offer) {
    return Query.query(Criteria.where("cause").is(offer.offerId()));
  }

  private static MongoTemplate storeOnItsOwn() {
    return new MongoTemplate(MongoClients.create(RealParts.mongoUri()), "notification");
  }

  private static MockMvc web() {
    return MockMvcBuilders.webAppContextSetup((WebApplicationContext) service)
        .apply(springSecurity())
        .build();
  }

  private static RequestPostProcessor as(String role) {
    return jwt()
        .jwt(token -> token.subject("account-1"))
        .authorities(new SimpleGrantedAuthority("ROLE_" + role));
  }

  private static RequestBuilder resendWith(String path, String body) {
    return post(path).with(as("COORDINATOR")).contentType(MediaType.APPLICATION_JSON).content(body);
  }
}
