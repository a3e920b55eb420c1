package org.stopso.acceptance.browser.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stopso.acceptance.Api;
import org.stopso.acceptance.Platform;
import org.stopso.acceptance.Requests;
import org.stopso.acceptance.browser.Chromium;
import org.stopso.acceptance.browser.Hands;
import org.stopso.acceptance.browser.Journey;
import org.stopso.acceptance.browser.Look;
import org.stopso.acceptance.browser.Visit;
import org.stopso.local.running.RunningPlatform;

/**
 * Whoever leaves in a hurry leaves nothing behind: Back does not bring what they typed, though the
 * browser keeps pages for it.
 */
@Order(Integer.MAX_VALUE - 10)
class LeavingIT {

  private static final String TYPED = "nobody-may-read-this";
  private static final String WEATHER = "/weather";
  private static final String KEPT =
      "<!doctype html><html lang=en><title>Weather</title><h1>Weather</h1><input name=place>"
          + "<a href=next>Next</a><script>addEventListener('pageshow', shown => {"
          + " document.title = shown.persisted ? 'kept' : 'anew' })</script></html>";

  private static OtherSite site;

  private final RunningPlatform platform = Platform.running();

  /** The ways out. */
  enum Way {
    BUTTON(true) {
      @Override
      void leave(Page page) {
        page.locator(".govuk-exit-this-page__button").click();
      }
    },
    SHIFT_THREE_TIMES(true) {
      @Override
      void leave(Page page) {
        for (int times = 0; times < 3; times++) {
          page.keyboard().press("Shift");
        }
      }
    },
    LINK(false) {
      @Override
      void leave(Page page) {
        page.locator(".govuk-exit-this-page__button").click();
      }
    };

    private final boolean scripts;

    Way(boolean scripts) {
      this.scripts = scripts;
    }

    abstract void leave(Page page);
  }

  @BeforeAll
  static void putUpSite() {
    assumeTrue(Platform.knowsOtherSite(), "a platform that was given leads elsewhere");
    Chromium.browser();
    site = new OtherSite(Map.of(WEATHER, KEPT, "/next", "<!doctype html><title>Next</title>next"));
  }

  @AfterAll
  static void takeDown() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void thisBrowserKeepsPagesForBack() {
    try (Visit visit = new Visit(OtherSite.listed(), Look.USUAL)) {
      Page page = visit.page();
      page.navigate(OtherSite.listed() + WEATHER);
      page.locator("input").fill(TYPED);
      page.locator("a").click();
      page.waitForURL("**/next");
      Past past = new Past(page);
      assertThat(past.goesBack()).isTrue();
      assertThat(past.allOnPage()).contains("kept", TYPED);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void backAfterLeavingDoesNotBringWhatWasTyped(Way way) {
    Look look = new Look(way.scripts, Look.NARROW, "en");
    try (Visit visit = new Visit(platform.gateway(), look)) {
      Page page = visit.page();
      visit.open("/");
      visit.press("main a[href^='/start/self']");
      for (Journey.Step step : Journey.SELF.steps().subList(0, 2)) {
        step.answers().forEach((field, values) -> Hands.POINTER.answer(page, field, values));
        visit.goOn();
      }
      Hands.POINTER.answer(page, "name", List.of(TYPED));
      assertThat(new Past(page).allOnPage()).contains(TYPED);
      way.leave(page);
      page.waitForURL("**" + WEATHER);
      Past past = new Past(page);
      assertThat(past.pagesBefore()).isPositive();
      while (past.goesBack()) {
        assertThat(past.allOnPage()).doesNotContain(TYPED);
      }
    }
  }

  /**
   * The answer to a form is shown again by sending it again. Only addresses that begin nothing are
   * answers to one.
   */
  @ParameterizedTest
  @EnumSource(Way.class)
  void whatIsSentAgainAfterLeavingBringsNothing(Way way) {
    Look look = new Look(way.scripts, Look.NARROW, "en");
    try (Visit visit = new Visit(platform.gateway(), look)) {
      Page page = visit.page();
      visit.open("/");
      visit.press("main a[href^='/start/self']");
      walkToCheck(visit, () -> {});
      assertThat(new Past(page).allOnPage()).contains(TYPED);
      way.leave(page);
      page.waitForURL("**" + WEATHER);
      Past past = new Past(page);
      int again = 0;
      while (past.goesBack()) {
        past.reloads();
        assertThat(past.allOnPage()).doesNotContain(TYPED);
        if (past.address().contains("/start/self/")) {
          assertThat(past.allOnPage()).contains("Please begin again", "This page was left");
          again++;
        }
      }
      assertThat(again).isGreaterThan(5);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aCodeThatIsSentAgainAfterLeavingOpensNothing(Way way) {
    String code = codeOfSomebodyHeld();
    Look look = new Look(way.scripts, Look.NARROW, "en");
    try (Visit visit = new Visit(platform.gateway(), look)) {
      Page page = visit.page();
      visit.open("/return");
      assertThat(page.url()).endsWith("/return");
      visit.answer("returnCode", code);
      visit.goOn();
      String standing = page.locator(".govuk-inset-text[role=status]").innerText();
      visit.press("main [formaction='/return/messages']");
      way.leave(page);
      page.waitForURL("**" + WEATHER);
      Past past = new Past(page);
      int again = 0;
      while (past.goesBack()) {
        past.reloads();
        assertThat(past.allOnPage()).doesNotContain(code, standing);
        if (past.address().contains("/return/")) {
          assertThat(past.allOnPage()).contains("it has not been sent. Enter your code again.");
          again++;
        }
      }
      assertThat(again).isPositive();
    }
  }

  /** As if none were kept: what a page brings is gone before the next is asked for. */
  @Test
  void whoKeepsNoCookiesGetsThroughAsWell() {
    try (Visit visit = new Visit(platform.gateway(), new Look(false, Look.NARROW, "en"))) {
      Runnable keepNone = () -> visit.page().context().clearCookies();
      visit.open("/start/self");
      walkToCheck(visit, keepNone);
      Journey.SELF
          .steps()
          .getLast()
          .answers()
          .forEach((field, values) -> answer(visit, field, values));
      keepNone.run();
      visit.goOn();
      String code = visit.page().locator("[data-kit-code]").first().getAttribute("data-kit-code");
      visit.open("/return?visit=new");
      keepNone.run();
      visit.answer("returnCode", code);
      visit.goOn();
      visit.press("main [formaction='/return/messages']");
      assertThat(visit.page().locator("[name=text]").count()).isEqualTo(1);
    }
  }

  private static void walkToCheck(Visit visit, Runnable beforeEach) {
    List<Journey.Step> steps = Journey.SELF.steps();
    for (Journey.Step step : steps.subList(0, steps.size() - 1)) {
      step.answers().forEach((field, values) -> answer(visit, field, values));
      beforeEach.run();
      visit.goOn();
    }
  }

  private static void answer(Visit visit, String field, List<String> values) {
    visit.answer(
        field, field.equals("hopes") ? new String[] {TYPED} : values.toArray(String[]::new));
  }

  private String codeOfSomebodyHeld() {
    Map<String, Object> screening = Requests.noneOfThese();
    screening.put("selfHarm", true);
    Map<String, Object> request = Requests.forHelp("NP26");
    request.put("screening", screening);
    return Api.anybody(platform)
        .post("/api/referrals", request)
        .expecting(201)
        .json()
        .get("returnCode")
        .asString();
  }
}
