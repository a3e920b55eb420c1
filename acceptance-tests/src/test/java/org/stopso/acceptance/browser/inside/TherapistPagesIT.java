package org.stopso.acceptance.browser.inside;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.acceptance.Offers;
import org.stopso.acceptance.Platform;
import org.stopso.acceptance.browser.Chromium;
import org.stopso.acceptance.browser.Look;
import org.stopso.acceptance.browser.Visit;

/** What a therapist sees of their offers and cases, narrow and wide. */
@Order(Integer.MAX_VALUE - 10)
class TherapistPagesIT {

  private static final String WRONG = ".govuk-error-summary";

  @BeforeAll
  static void startBrowser() {
    Chromium.onlyWhereAllIsLookedAt();
  }

  static Stream<Look> looks() {
    return Look.inEnglish();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void anOfferIsDeclined(Look look) {
    Offers.Open offer = offered(Somebody.asks(Map.of()));
    Visit.pays(
        look,
        visit -> {
          visit.signIn(offer.therapist(), "/offers");
          visit.lookAt("offers", "#open");
          visit.press("a[href='/offers/" + offer.offerId() + "']");
          visit.lookAt("offer", "[name=reason]");
          visit.press("form[action$='/decline'] button");
          visit.lookAt("offer-decline-mistakes", WRONG);
          visit.answer("reason", "AWAY");
          visit.press("form[action$='/decline'] button");
          visit.lookAt("offer-decline-away-mistakes", WRONG);
          visit.answer("reason", "NOT_MY_FIELD");
          visit.press("form[action$='/decline'] button");
          visit.lookAt("offer-declined", "main a[href='/offers']");
          visit.open("/offers");
          visit.lookAt("offers-earlier", "#earlier");
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void anOfferIsAcceptedAndTheCaseSeenToItsEnd(Look look) {
    Offers.Open offer = offered(Somebody.asks(Map.of()));
    Visit.pays(
        look,
        visit -> {
          visit.signIn(offer.therapist(), "/offers/" + offer.offerId());
          visit.press("form[action$='/acceptance'] button");
          visit.page().locator("[name=understanding]").waitFor();
          visit.lookAt("case", "a[href$='/sessions/new']");
          visit.press("form[action$='/ending'] button");
          visit.lookAt("case-ending-mistakes", WRONG);
          visit.press("a[href$='/sessions/new']");
          logASession(visit);
          visit.lookAt("case-with-a-session", ".kit-cards");
          visit.answer("reason", "COMPLETED");
          visit.answer("confidence", "7");
          visit.press("form[action$='/ending'] button");
          visit.lookAt("case-ended", ".kit-cards");
          visit.open("/cases");
          visit.lookAt("cases", "table a");
          visit.open("/offers/" + offer.offerId());
          visit.lookAt("offer-accepted", "a[href^='/cases/']");
        });
  }

  private static void logASession(Visit visit) {
    visit.lookAt("session", "[name=minutes]");
    visit.answer("date", "");
    visit.answer("minutes", "5");
    visit.goOn();
    visit.lookAt("session-mistakes", WRONG);
    visit.answer("date", "2999-01-01");
    visit.answer("minutes", "50");
    visit.answer("kind", "INDIVIDUAL");
    visit.answer("mode", "ONLINE");
    visit.answer("attendance", "ATTENDED");
    visit.answer("note", "They spoke of what they hope for.\nWe meet again next week.");
    visit.goOn();
    visit.lookAt("session-in-the-future", WRONG);
    visit.answer("date", Somebody.Case.today());
    visit.goOn();
  }

  private static Offers.Open offered(Somebody somebody) {
    return new Offers(Platform.running()).await(somebody.id());
  }
}
