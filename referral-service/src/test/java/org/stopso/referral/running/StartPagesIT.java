package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.stopso.kit.draft.DraftSeal;
import org.stopso.kit.draft.DraftSeal.Opened;
import org.stopso.kit.pepper.Pepper;
import org.stopso.referral.domain.form.Answers;
import org.stopso.referral.domain.journey.Filled;

/** The public forms, by somebody with no more than a browser without JavaScript. */
class StartPagesIT extends RunningService {

  private static final Pattern CODE = Pattern.compile("data-kit-code=\"([^\"]+)\"");
  private static final int MOST_PAGES = 14;

  @Autowired MongoTemplate store;
  @Autowired DraftSeal seal;

  static Stream<Arguments> journeys() {
    return Stream.of(
        arguments("/start/self", Answers.ofSelf().with("screening.selfHarm", true), "HELD"),
        arguments("/start/self", Answers.ofSelf(), "MATCHING"),
        arguments("/start/self", Answers.ofPrisoner(), "MATCHING"),
        arguments("/start/family-member", Answers.ofFamily().with("wish", "THERAPY"), "MATCHING"),
        arguments("/start/professional", Answers.ofProfessional(), "RECEIVED"));
  }

  @ParameterizedTest
  @MethodSource("journeys")
  void aFormLeadsToAReferralAndItsCode(String path, Answers answers, String status) {
    long before = referrals();
    Visitor visitor = new Visitor(this, path);
    int pages = 1;
    while (!visitor.action().endsWith("/send")) {
      assertThat(visitor.page().status()).as(visitor.page().text()).isEqualTo(200);
      assertThat(visitor.page().response().getHeaders("Cache-Control")).containsExactly("no-store");
      visitor.fill(typed(answers)).goOn();
      pages++;
      assertThat(pages).isLessThan(MOST_PAGES);
    }
    assertThat(referrals()).as("nothing is stored before it is sent").isEqualTo(before);
    visitor.fill(typed(answers)).goOn();
    assertThat(visitor.title()).isEqualTo("Thank you");
    assertThat(statusOf(code(visitor))).isEqualTo(status);
    assertThat(referrals()).isEqualTo(before + 1);
  }

  @Test
  void thePagesComeToTheSameReferralAsTheApi() {
    Map<String, Object> asked = Answers.ofSelf().with("locale", "cy").values();
    Visitor visitor = atCheck("/start/self?lang=cy", Answers.ofSelf());
    visitor.fill(typed(Answers.ofSelf())).goOn();
    String byPage = client(referenceIn(visitor.page().text()));
    String byProgram = client(submitted(asked).reference());
    assertThat(byPage).isEqualTo(byProgram);
  }

  @Test
  void aCodeForThePartnerIsGivenToWhoeverHandsItOn() {
    Answers both = Answers.ofSelf().with("help", "COUPLE");
    Visitor sam = atCheck("/start/self", both);
    assertThat(sam.fill(typed(both)).goOn().page().text())
        .contains("For your partner", "kit-own-sheet");
    Answers sent = Answers.ofProfessional().with("help", "COUPLE");
    Visitor jo = atCheck("/start/professional", sent);
    assertThat(jo.fill(typed(sent)).goOn().page().text())
        .contains("For the partner", "kit-own-sheet")
        .doesNotContain("For your partner");
  }

  @Test
  void whatIsWrongIsSaidAtTheTopAndAtTheField() {
    Visitor visitor = new Visitor(this, "/start/self");
    visitor.goOn();
    assertThat(visitor.page().status()).isEqualTo(422);
    assertThat(visitor.title()).isEqualTo("Error: Before you start");
    assertThat(visitor.page().text())
        .contains("role=\"alert\"", "href=\"#consents.confidentialityLimitsRead\"")
        .contains("id=\"consents.confidentialityLimitsRead\"");
    visitor.fill("consents.confidentialityLimitsRead", "true").goOn();
    assertThat(visitor.title()).isEqualTo("What brings you here");
  }

  @Test
  void whatWasTypedIsStillThereWhenSomethingElseIsWrong() {
    Visitor visitor = at("/start/self", "What you hope for", Answers.ofSelf());
    visitor.fill("hopes", "x".repeat(4_001)).goOn();
    assertThat(visitor.page().status()).isEqualTo(422);
    assertThat(visitor.value("hopes")).hasSize(4_001);
    assertThat(visitor.page().text()).contains("What you hope for must be 1 to 4,000 characters");
    visitor.fill("hopes", "x".repeat(4_000)).goOn();
    assertThat(visitor.title()).isEqualTo("What kind of help");
  }

  @Test
  void backAlwaysWorksAndKeepsWhatWasTyped() {
    Visitor visitor = at("/start/self", "What you hope for", Answers.ofSelf());
    visitor.fill("hopes", "To sleep").goBack();
    assertThat(visitor.title()).isEqualTo("What has happened so far");
    visitor.goBack().goBack().goBack().goBack();
    assertThat(visitor.title()).isEqualTo("Before you start");
    visitor.fill("consents.confidentialityLimitsRead", "true").goOn();
    assertThat(visitor.title()).isEqualTo("What you hope for");
    assertThat(visitor.value("hopes")).isEqualTo("To sleep");
  }

  @Test
  void backFromTheFirstPageLeadsHome() {
    Visitor visitor = new Visitor(this, "/start/self");
    assertThat(visitor.goBack().page().response().getHeader("Location")).startsWith("/");
    assertThat(visitor.page().status()).isEqualTo(303);
  }

  @Test
  void whoSaysThatThereIsDangerIsShownHelpAtOnceAndMayGoOn() {
    Answers answers = Answers.ofSelf().with("outcode", "CF10").with("screening.selfHarm", true);
    Visitor visitor = at("/start/self", "Help right now", answers);
    assertThat(visitor.page().text())
        .contains("Samaritans", "tel:116123", "NHS 111")
        .doesNotContain("Lifeline", "NSPCC", "Childline");
    assertThat(visitor.goOn().title()).isEqualTo("What has happened so far");
    Answers inBelfast = answers.with("outcode", "BT1").with("screening.dangerNow", true);
    assertThat(at("/start/self", "Help right now", inBelfast).page().text())
        .contains("Lifeline (Northern Ireland)", "NSPCC", "Emergency services")
        .doesNotContain("NHS 111");
  }

  @Test
  void whoWantsTheOnlineGroupIsToldThatItIsNotOpen() {
    Visitor visitor = new Visitor(this, "/start/family-member");
    visitor.fill("wish", "ONLINE_GROUP").goOn();
    assertThat(visitor.title()).isEqualTo("The online group");
    assertThat(visitor.page().text()).contains("not open yet", "Stop It Now");
    assertThat(visitor.goBack().title()).isEqualTo("What would help");
  }

  @Test
  void answersCanBeChangedBeforeTheyAreSent() {
    Visitor visitor = atCheck("/start/self", Answers.ofSelf());
    assertThat(visitor.page().text()).contains("To sleep at night", "NP26", "35 to 44");
    visitor.change("HOPES").fill("hopes", "To live").goOn();
    assertThat(visitor.title()).isEqualTo("Check your answers");
    assertThat(visitor.page().text()).contains("To live").doesNotContain("To sleep at night");
  }

  @Test
  void nothingIsSentWithoutTheConsents() {
    long before = referrals();
    Visitor visitor = atCheck("/start/self", Answers.ofSelf());
    visitor.fill("consents.research", "true").goOn();
    assertThat(visitor.page().status()).isEqualTo(422);
    assertThat(visitor.page().text())
        .contains("href=\"#consents.processing\"", "href=\"#consents.contact\"");
    assertThat(visitor.value("consents.research")).isEqualTo("true");
    assertThat(referrals()).isEqualTo(before);
  }

  @Test
  void sendingItTwiceMakesOneReferral() throws Exception {
    long before = referrals();
    Visitor visitor = atCheck("/start/self", Answers.ofSelf());
    visitor.fill(typed(Answers.ofSelf()));
    Callable<String> sent = () -> performing(visitor.request(Map.of())).text();
    List<String> codes = new ArrayList<>();
    try (ExecutorService atOnce = Executors.newFixedThreadPool(3)) {
      for (Future<String> each : atOnce.invokeAll(List.of(sent, sent, sent))) {
        codes.add(codeIn(each.get()));
      }
    }
    codes.add(codeIn(sent.call()));
    assertThat(codes).hasSize(4).containsOnly(codes.getFirst());
    assertThat(referrals()).isEqualTo(before + 1);
  }

  @Test
  void whoWithdrewAndGoesBackIsNotToldThatWeBegin() {
    Visitor visitor = atCheck("/start/self", Answers.ofSelf());
    String draft = visitor.draft();
    String code = code(visitor.fill(typed(Answers.ofSelf())).goOn());
    Map<String, String> withdrawal = Map.of("returnCode", code);
    assertThat(posting("/api/referrals/withdrawal", withdrawal).status()).isEqualTo(200);
    Visitor again = atCheck("/start/self", Answers.ofSelf());
    again.fill("draft", draft).fill(typed(Answers.ofSelf())).goOn();
    assertThat(again.page().status()).isEqualTo(409);
    assertThat(again.page().text())
        .contains("This was sent before, and is over since", "begin anew")
        .doesNotContain(code);
  }

  @Test
  void whereAFormGoesSaysItsLanguageToWhoeverRefusesIt() {
    assertThat(new Visitor(this, "/start/self?lang=cy").page().text())
        .containsPattern("action=\"/start/self[^\"?]*\\?in=cy\"");
    assertThat(new Visitor(this, "/return?lang=cy").page().text())
        .contains("action=\"/return/status?in=cy\"");
    assertThat(new Visitor(this, "/?lang=cy").page().text())
        .contains("24 awr bob dydd", "<strong>Gwasanaethau brys</strong>")
        .doesNotContain("24 hours");
    assertThat(new Visitor(this, "/return").page().text()).contains("action=\"/return/status\"");
  }

  @Test
  void afterBackTheSameIsTheSameAndSomethingElseIsNotTakenIn() {
    Visitor visitor = atCheck("/start/self", Answers.ofSelf());
    String draft = visitor.draft();
    String first = code(visitor.fill(typed(Answers.ofSelf())).goOn());
    Visitor again = atCheck("/start/self", Answers.ofSelf());
    assertThat(code(again.fill("draft", draft).fill(typed(Answers.ofSelf())).goOn()))
        .isEqualTo(first);
    long before = referrals();
    Visitor changed = atCheck("/start/self", Answers.ofSelf());
    changed.fill("draft", draft).change("HOPES").fill("hopes", "Something else").goOn();
    changed.fill(typed(Answers.ofSelf())).goOn();
    assertThat(changed.page().status()).isEqualTo(409);
    assertThat(changed.title()).isEqualTo("This has been sent already");
    assertThat(changed.speak("cy").title()).isEqualTo("Mae hwn wedi’i anfon eisoes");
    assertThat(referrals()).isEqualTo(before);
  }

  @Test
  void theConfirmationSpeaksTheOtherLanguageAndSaysTheSame() {
    Visitor visitor = atCheck("/start/self", Answers.ofSelf());
    visitor.fill(typed(Answers.ofSelf())).goOn();
    String code = code(visitor);
    long before = referrals();
    assertThat(visitor.speak("cy").title()).isEqualTo("Diolch");
    assertThat(code(visitor)).isEqualTo(code);
    assertThat(visitor.speak("en").title()).isEqualTo("Thank you");
    assertThat(referrals()).isEqualTo(before);
  }

  @Test
  void twoWhoAskTogetherFindEachOtherByTheCodeOnThePage() {
    Answers one = Answers.ofSelf().with("help", "COUPLE");
    Visitor first = atCheck("/start/self", one).fill(typed(one)).goOn();
    List<String> codes =
        CODE.matcher(first.page().text()).results().map(found -> found.group(1)).toList();
    assertThat(codes).hasSize(2);
    assertThat(statusOf(codes.getFirst())).isEqualTo("AWAITING_PARTNER");
    Answers other =
        Answers.ofFamily()
            .with("wish", "THERAPY")
            .with("help", "COUPLE")
            .with("householdCode", codes.getLast());
    Visitor second = atCheck("/start/family-member", other).fill(typed(other)).goOn();
    assertThat(second.page().text()).doesNotContain("Household code");
    assertThat(statusOf(code(second))).isEqualTo("MATCHING");
    assertThat(statusOf(codes.getFirst())).isEqualTo("MATCHING");
  }

  @Test
  void aHouseholdCodeThatNobodyHasIsToldWhereItWasTyped() {
    Answers answers = Answers.ofSelf().with("householdCode", "0000-0000-0000");
    long before = referrals();
    Visitor visitor = atCheck("/start/self", answers).fill(typed(answers)).goOn();
    assertThat(visitor.page().status()).isEqualTo(422);
    assertThat(visitor.title()).isEqualTo("Error: What kind of help");
    assertThat(visitor.page().text()).containsPattern("<details[^>]* open");
    assertThat(visitor.value("householdCode")).isEqualTo("0000-0000-0000");
    assertThat(referrals()).isEqualTo(before);
    visitor.fill("householdCode").goOn();
    assertThat(visitor.title()).isEqualTo("Check your answers");
    assertThat(visitor.goOn().title()).isEqualTo("Thank you");
  }

  static Stream<Arguments> spoilt() {
    return Stream.of(
        arguments("altered", (UnaryOperator<String>) StartPagesIT::altered),
        arguments("cut short", (UnaryOperator<String>) draft -> draft.substring(0, 40)),
        arguments("gone", (UnaryOperator<String>) draft -> ""));
  }

  private static String altered(String draft) {
    return (draft.startsWith("A") ? "B" : "A") + draft.substring(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoilt")
  void aDraftThatIsNotAsItWasIsAClearPage(String name, UnaryOperator<String> spoil) {
    Visitor visitor = atCheck("/start/self", Answers.ofSelf());
    refused(visitor.fill(typed(Answers.ofSelf())), spoil.apply(visitor.draft()));
  }

  @Test
  void aDraftOfAnotherFormOrFromElsewhereIsAClearPage() {
    Visitor visitor = atCheck("/start/self", Answers.ofSelf());
    visitor.fill(typed(Answers.ofSelf()));
    Opened opened = seal.open("SELF", visitor.draft()).orElseThrow();
    DraftSeal elsewhere = new DraftSeal(Pepper.of(new byte[32]));
    refused(visitor, seal.seal("FAMILY_MEMBER", opened.content(), opened.at()));
    Visitor other = atCheck("/start/self", Answers.ofSelf());
    refused(other, elsewhere.seal("SELF", opened.content(), opened.at()));
  }

  private void refused(Visitor visitor, String draft) {
    long before = referrals();
    visitor.fill("draft", draft).goOn();
    assertThat(visitor.page().status()).isEqualTo(422);
    assertThat(visitor.title()).isEqualTo("Please begin again");
    assertThat(visitor.page().text()).contains("Nothing was stored", "href=\"/start/self");
    assertThat(referrals()).isEqualTo(before);
    assertThat(visitor.speak("cy").title()).isEqualTo("Dechreuwch eto");
  }

  @Test
  void whoWasAwayForLongIsShownTheAnswersAgain() {
    Visitor visitor = at("/start/self", "What you hope for", Answers.ofSelf());
    visitor.fill("draft", aged(visitor, 29)).fill("hopes", "To sleep").goOn();
    assertThat(visitor.title()).isEqualTo("What kind of help");
    visitor.goBack();
    visitor.fill("draft", aged(visitor, 31)).fill("hopes", "To wake").goOn();
    assertThat(visitor.title()).isEqualTo("Check your answers");
    assertThat(visitor.page().text())
        .contains("You were away for a while", "To wake", "NP26")
        .doesNotContain("consents.processing");
    assertThat(visitor.goOn().title()).isEqualTo("What kind of help");
  }

  @Test
  void anOldFormIsSentOnlyAfterAnotherLook() {
    long before = referrals();
    Visitor visitor = atCheck("/start/self", Answers.ofSelf());
    visitor.fill(typed(Answers.ofSelf())).fill("draft", aged(visitor, 31)).goOn();
    assertThat(visitor.page().text()).contains("You were away for a while");
    assertThat(visitor.value("consents.processing")).isEqualTo("true");
    assertThat(referrals()).isEqualTo(before);
    assertThat(visitor.goOn().title()).isEqualTo("Thank you");
    assertThat(referrals()).isEqualTo(before + 1);
  }

  @Test
  void longThoughtIsNotLostWhenItIsTooLong() {
    Visitor visitor = at("/start/self", "What you hope for", Answers.ofSelf());
    visitor.fill("draft", aged(visitor, 40)).fill("hopes", "x".repeat(4_001)).goOn();
    assertThat(visitor.page().status()).isEqualTo(422);
    assertThat(visitor.value("hopes")).hasSize(4_001);
    visitor.fill("hopes", "x".repeat(4_000)).goOn();
    assertThat(visitor.page().text()).contains("You were away for a while");
  }

  @Test
  void theLanguageIsKeptInTheDraft() {
    Visitor visitor = at("/start/self", "What you hope for", Answers.ofSelf());
    visitor.fill("hopes", "To sleep").speak("cy");
    assertThat(visitor.title()).isEqualTo("Beth yr ydych yn gobeithio amdano");
    assertThat(visitor.value("hopes")).isEqualTo("To sleep");
    visitor.goOn();
    assertThat(visitor.page().text()).contains("lang=\"cy\"").contains("Pa fath o help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/start/self/1", "/start/self/send", "/start/professional/12"})
  void withoutItsDraftAPageLeadsAway(String path) {
    Reply page = getting(path);
    assertThat(page.status()).isEqualTo(303);
    assertThat(page.response().getHeader("Location")).startsWith("/exit");
  }

  @Test
  void formsThatThereAreNotAreNotFound() {
    assertThat(getting("/start/somebody").status()).isEqualTo(404);
    assertThat(performing(get("/start")).response().getHeader("Location")).isEqualTo("/");
  }

  @Test
  void onlyTheLastPageIsTheOneThatCountsAsSubmission() {
    Visitor visitor = atCheck("/start/self", Answers.ofSelf());
    assertThat(visitor.action()).isEqualTo("/start/self/send");
    assertThat(asides(visitor)).hasSizeGreaterThan(10).allMatch(StartPagesIT::isNumbered);
    assertThat(visitor.change("HOPES").action()).isNotEqualTo("/start/self/send");
  }

  @Test
  void whoCantBeReachedIsToldThatOnlyTheCodeBringsNews() {
    Answers unreachable = Answers.ofSelf().with("contact", Map.of("willCheckBack", true));
    Visitor visitor = atCheck("/start/self", unreachable);
    visitor.fill(typed(unreachable)).goOn();
    assertThat(visitor.page().text())
        .contains("only you can find out")
        .doesNotContain("We tell you in the way that you marked as safe");
    Visitor reachable = atCheck("/start/self", Answers.ofSelf());
    reachable.fill(typed(Answers.ofSelf())).goOn();
    assertThat(reachable.page().text())
        .contains("We tell you in the way that you marked as safe")
        .doesNotContain("only you can find out");
  }

  /** Half an hour later somebody else may sit there: no page of it gives the code once more. */
  @Test
  void fromNoPageOfAFormThatWasSentDoesTheCodeComeBackLater() {
    Visitor early = at("/start/self", "What you hope for", Answers.ofSelf());
    Visitor visitor = atCheck("/start/self", Answers.ofSelf());
    String check = aged(visitor, 31);
    String code = code(visitor.fill(typed(Answers.ofSelf())).goOn());
    Visitor later = atCheck("/start/self", Answers.ofSelf());
    later.fill("draft", check).fill(typed(Answers.ofSelf())).goOn();
    assertThat(later.page().status()).isEqualTo(409);
    assertThat(later.title()).isEqualTo("This has been sent already");
    assertThat(later.page().text()).doesNotContain(code, "To sleep", "sam@example.org");
    early.fill("draft", aged(early, 31)).fill("hopes", "To sleep").goOn();
    assertThat(early.page().status()).as("what was not sent goes on").isEqualTo(200);
  }

  /** Who looks at the confirmation in the other language sends nothing anew. */
  @Test
  void theConfirmationInTheOtherLanguageIsNoSubmissionEither() {
    Visitor visitor = atCheck("/start/self", Answers.ofSelf());
    String code = code(visitor.fill(typed(Answers.ofSelf())).goOn());
    assertThat(asides(visitor)).hasSize(1).allMatch(StartPagesIT::isNumbered);
    assertThat(code(visitor.speak("cy"))).isEqualTo(code);
    assertThat(visitor.title()).isEqualTo("Diolch");
  }

  /** The buttons of the page that send nothing: back, a change, a language. */
  private static List<String> asides(Visitor visitor) {
    return Pattern.compile("<button[^>]* name=\"(?:go|lang)\"[^>]*>")
        .matcher(visitor.page().text())
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static boolean isNumbered(String button) {
    return Pattern.compile("formaction=\"/start/self/[0-9]+(\\?in=[a-z]+)?\"")
        .matcher(button)
        .find();
  }

  private String aged(Visitor visitor, int minutes) {
    Opened opened = seal.open("SELF", visitor.draft()).orElseThrow();
    return seal.seal("SELF", opened.content(), Instant.now().minus(Duration.ofMinutes(minutes)));
  }

  private Visitor atCheck(String path, Answers answers) {
    Visitor visitor = new Visitor(this, path);
    while (!visitor.action().endsWith("/send")) {
      visitor.fill(typed(answers)).goOn();
      assertThat(visitor.page().status()).as(visitor.page().text()).isEqualTo(200);
    }
    return visitor;
  }

  private Visitor at(String path, String title, Answers answers) {
    Visitor visitor = new Visitor(this, path);
    while (!visitor.title().equals(title)) {
      visitor.fill(typed(answers)).goOn();
      assertThat(visitor.page().status()).as(visitor.page().text()).isEqualTo(200);
    }
    return visitor;
  }

  private static Map<String, List<String>> typed(Answers answers) {
    return Filled.typed(answers);
  }

  private static String code(Visitor visitor) {
    return codeIn(visitor.page().text());
  }

  private static String codeIn(String page) {
    Matcher code = CODE.matcher(page);
    assertThat(code.find()).as(page).isTrue();
    return code.group(1);
  }

  private static String referenceIn(String page) {
    Matcher reference = Pattern.compile("[0-9A-Z]{8}(?=</div>)").matcher(page);
    assertThat(reference.find()).as(page).isTrue();
    return reference.group();
  }

  /** All that a coordinator reads of the client. */
  private String client(String reference) {
    String id =
        posting("/api/coordination/referrals/search", Map.of("reference", reference), COORDINATOR)
            .json()
            .get("referralId")
            .asString();
    return dossier(id).get("client").toString();
  }

  private long referrals() {
    return store.count(new Query(), "referrals");
  }
}
