package org.stopso.acceptance.browser.inside;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.acceptance.Api;
import org.stopso.acceptance.Platform;
import org.stopso.acceptance.browser.Chromium;
import org.stopso.acceptance.browser.Journey;
import org.stopso.acceptance.browser.Look;
import org.stopso.acceptance.browser.Visit;
import org.stopso.local.running.RunningPlatform;

/**
 * What is shown in place of a page that cannot be had, or has nothing on it, narrow and wide, in
 * both languages. Before the others of this package, while therapists have nothing to do.
 */
@Order(Integer.MAX_VALUE - 11)
class RefusalsIT {

  private static final String CODE = "data-kit-code";
  private static final String SENT_IN_ANOTHER_TAB =
      """
      () => {
        const button = document.querySelector('main form .govuk-button[type=submit]');
        const body = new URLSearchParams(new FormData(button.form, button));
        return fetch(button.formAction, { method: 'post', body }).then(answer => answer.text());
      }
      """;

  /** More than the gateway takes of anybody. */
  private static final String TOO_LONG = "x".repeat(2_000_000);

  @BeforeAll
  static void startBrowser() {
    Chromium.onlyWhereAllIsLookedAt();
  }

  static Stream<Look> looks() {
    return Look.all(true);
  }

  static Stream<Look> englishLooks() {
    return Look.inEnglish();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theGatewaySaysWhyItDoesNotLetThemThrough(Look look) {
    Visit.pays(
        look,
        visit -> {
          visit.open("/sign-in/callback?state=none&code=none");
          visit.lookAt("refused-sign-in", "a[href^='tel:']");
          visit.send("/healthz", "");
          visit.lookAt("refused-method", "a[href^='tel:']");
          visit.send("/return/messages", TOO_LONG);
          visit.lookAt("refused-too-long", "a[href^='tel:']");
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void formsThatCannotBeReadAreBegunAgain(Look look) {
    Visit.pays(
        look,
        visit -> {
          visit.open("/start/self");
          visit.send("/start/self", "");
          visit.lookAt("start-again", "h1");
          visit.open(Journey.SELF.path());
          visit.answer("consents.confidentialityLimitsRead", "true");
          visit.goOn();
          visit.answer("clientGroups", "IN_PRISON");
          visit.goOn();
          visit.lookAt("start-person-in-prison", "[name=prisonId]");
          visit.open("/start/nobody");
          visit.lookAt("start-not-there", "main a[href^='/']");
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aFormThatWasSentBeforeOrIsOverIsSaidToBe(Look look) {
    Visit.pays(
        look,
        visit -> {
          fillIn(visit);
          visit.page().evaluate(SENT_IN_ANOTHER_TAB);
          visit.answer("consents.research", "true");
          visit.goOn();
          visit.lookAt("start-sent-already", "main a[href^='/return']");
          fillIn(visit);
          visit.goOn();
          String code = visit.page().locator("[" + CODE + "]").first().getAttribute(CODE);
          Api.anybody(Platform.running())
              .post("/api/referrals/withdrawal", Map.of("returnCode", code))
              .expecting(200);
          visit.leave(() -> visit.page().evaluate("document.forms.again.submit()"));
          visit.lookAt("start-over", "main a[href^='/']");
        });
  }

  /** Up to where it would be sent. */
  private static void fillIn(Visit visit) {
    visit.open(Journey.FAMILY_MEMBER.path());
    List<Journey.Step> steps = Journey.FAMILY_MEMBER.steps();
    for (Journey.Step step : steps) {
      step.answers().forEach((field, said) -> visit.answer(field, said.toArray(new String[0])));
      if (!step.equals(steps.getLast())) {
        visit.goOn();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoIsSignedInIsToldWhatIsForOthers(Look look) {
    RunningPlatform.Account therapist = Platform.running().accounts("THERAPIST").getFirst();
    Visit.pays(
        look,
        visit -> {
          visit.signIn(therapist, "/offers");
          visit.open("/desk");
          visit.lookAt("refused-forbidden", "a[href^='tel:']");
        });
  }

  @ParameterizedTest
  @MethodSource("englishLooks")
  void aTherapistWithNothingToDoIsToldSo(Look look) {
    Visit.pays(
        look,
        visit -> {
          visit.signIn(idle(), "/offers");
          visit.lookAt("offers-none");
          visit.open("/cases");
          visit.lookAt("cases-none");
          visit.open("/cases/nobodys?opening=5");
          visit.lookAt("case-not-there", "main a[href='/']");
          visit.page().route("**/*opening=2", neverAnswered -> {});
          visit.open("/cases/nobodys?opening=1");
          visit.lookAt("case-opening", "main a[href='?opening=0']");
        });
  }

  private static RunningPlatform.Account idle() {
    return Platform.running().accounts("THERAPIST").stream()
        .filter(each -> hasNone(each, "offers") && hasNone(each, "cases"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean hasNone(RunningPlatform.Account therapist, String what) {
    return Api.of(Platform.running(), therapist)
        .get("/api/me/" + what)
        .expecting(200)
        .json()
        .isEmpty();
  }
}
