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
import org.stopso.acceptance.Platform;
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
}
