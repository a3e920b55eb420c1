package org.stopso.gateway.back;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stopso.gateway.RunningGateway;
import org.stopso.gateway.support.Browser;

/** Whoever had to sign in first comes back to their page, or is told that nothing was done. */
class WayBackIT extends RunningGateway {
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final Duration STALE_AT_ONCE = Duration.ofSeconds(30);
  private static final String NOT_DONE = "/sign-in/not-done";
  private static final String HOLD = "/desk/referrals/x1/hold";

  @Test
  void whoeverSentSomethingIsToldThatItWasNotDoneAndLedBackToTheirPage() {
    int asked = service("referral").asked();
    HttpResponse<String> sent = post(HOLD, URL + HOLD + "?canary=1");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(Browser.locationOf(sent)).isEqualTo("/sign-in");

    HttpResponse<String> back = signIn(browser, LONG, "COORDINATOR");
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(Browser.locationOf(back)).isEqualTo(NOT_DONE);
    HttpResponse<String> told = browser.get(NOT_DONE);
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body())
        .contains(">What you sent was not done</h1>", "signed out", link(HOLD))
        .doesNotContain("canary", "href=\"/desk\"");
    assertThat(service("referral").asked()).isEqualTo(asked);
  }

  @Test
  void itIsReadAgainInTheOtherLanguageAndLedToOnce() {
    post(HOLD, URL + HOLD);
    signIn(browser, LONG, "COORDINATOR");
    assertThat(browser.get(NOT_DONE).body()).contains("href=\"?lang=cy\"");
    assertThat(browser.get(NOT_DONE + "?lang=cy").body())
        .contains(">Ni wnaed yr hyn a anfonwyd gennych</h1>", "href=\"" + HOLD + "\"");
    assertThat(Browser.locationOf(signIn(browser, LONG, "COORDINATOR"))).isEqualTo("/desk");
  }

  @ParameterizedTest
  @CsvSource({
    "/desk/referrals/x1/messages, /desk/referrals/x1, /desk/referrals/x1",
    "/desk/search, /desk?cursor=abc#news, /desk",
    "/cases/x1/sessions, /cases/x1/sessions/new, /cases/x1/sessions/new",
    "/offers/x1/decline, /offers/x1, /offers/x1"
  })
  void thePageIsTheOneThatTheBrowserWasOn(String sentTo, String from, String page) {
    post(sentTo, URL + from);
    assertThat(told()).contains(link(page));
  }

  @ParameterizedTest
  @CsvSource({
    "/desk/queue/x1/taken, /desk",
    "/desk/queue/x1/done, /desk",
    "/desk/referrals/x1/messages, /desk/referrals/x1",
    "/cases/x1/sessions, /cases/x1",
    "/cases/x1/ending, /cases/x1",
    "/offers/x1/acceptance, /offers/x1",
    "/offers/x1/decline, /offers/x1"
  })
  void anAddressThatShowsNothingLeadsToThePageAboveIt(String sentTo, String page) {
    post(sentTo, URL + sentTo);
    assertThat(told()).as("a page that answered a form").contains(link(page));
    browser.post("/sign-out", "");
    browser.post(sentTo, "");
    assertThat(told()).as("no word of a page").contains(link(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/desk",
        "{us}.evil.example/desk",
        "{us}@evil.example/desk",
        "{us}1/desk/evil",
        "{us}//evil.example",
        "{us}//evil.example/desk",
        "{us}/desk//evil.example",
        "{us}/\\evil.example",
        "{us}/desk\\evil",
        "{us}/desk/../evil",
        "{us}/desk/%2e%2e/evil",
        "{us}/desk;evil",
        "{us}/desk/evil\"onclick=",
        "{us}/evil",
        "{us}/start/evil",
        "{us}/sign-out/evil",
        "{us}/api/me/evil",
        "javascript:evil()",
        "/desk/evil",
        "//evil.example/desk",
        "evil",
        "{us}",
        "{us}/"
      })
  void whatABrowserSaysIsBelievedOfOurOwnPagesOnly(String referer) {
    post(HOLD, referer.replace("{us}", URL));
    assertThat(told()).contains(link(HOLD)).doesNotContain("evil");
  }

  @Test
  void whatIsTooLongToBeAPageOfOursIsNotBelieved() {
    for (String page : new String[] {"/x".repeat(7), "/" + "x".repeat(80), "?" + "x".repeat(900)}) {
      Browser brief = new Browser(URL);
      brief.post(HOLD, "", "Referer", URL + "/desk" + page);
      assertThat(told(brief)).contains(link("/desk" + page.split("\\?", 2)[0]));
    }
    for (String page :
        new String[] {"/x".repeat(8), "/" + "x".repeat(81), "?" + "x".repeat(1_000)}) {
      Browser lengthy = new Browser(URL);
      lengthy.post(HOLD, "", "Referer", URL + "/desk" + page);
      assertThat(told(lengthy)).contains(link(HOLD));
    }
  }

  @ParameterizedTest
  @CsvSource({"COORDINATOR, /desk", "THERAPIST, /cases", "MODERATOR, /"})
  void whereNoPageIsKnownTheyAreLedToWhereTheyBegin(String role, String begin) {
    browser.post("/desk/x.y", "");
    signIn(browser, LONG, role);
    assertThat(browser.get(NOT_DONE).body())
        .contains("href=\"" + begin + "\">Go to your start page</a>");
  }

  @Test
  void aSessionThatHasEndedMeanwhileIsToldOfAsWell() {
    signIn(browser, LONG, "COORDINATOR");
    Browser elsewhere = new Browser(URL);
    elsewhere.setCookie("session", browser.cookie("session"));
    elsewhere.post("/sign-out", "");
    assertThat(post(HOLD, URL + HOLD).statusCode()).isEqualTo(303);
    assertThat(told()).contains(link(HOLD));
  }

  @Test
  void whomTheIssuerLetsGoWhileTheySendIsToldAsWell() {
    signIn(browser, STALE_AT_ONCE, "COORDINATOR");
    ISSUER.refusesToRefresh(true);
    assertThat(Browser.locationOf(post(HOLD, URL + HOLD))).isEqualTo("/sign-in");
    ISSUER.refusesToRefresh(false);
    assertThat(told()).contains(link(HOLD));
  }

  @Test
  void whatTheBrowserAsksForAfterwardsDoesNotHideIt() {
    browser.get("/desk");
    post(HOLD, URL + HOLD);
    assertThat(poll().statusCode()).isEqualTo(401);
    browser.get("/desk/referrals/x2");
    assertThat(told()).contains(link(HOLD));
  }

  @Test
  void aPageThatRenewsItselfIsLoadedAnewAndAsksForNoPage() {
    HttpResponse<String> poll = poll();
    assertThat(poll.statusCode()).isEqualTo(401);
    assertThat(poll.headers().firstValue("HX-Refresh")).hasValue("true");
    assertThat(poll.headers().allValues("Set-Cookie")).noneMatch(it -> it.contains("session="));
    assertThat(Browser.locationOf(signIn(browser, LONG, "COORDINATOR"))).isEqualTo("/desk");

    Browser other = new Browser(URL);
    other.get("/desk/referrals/x1?tab=2");
    other.get("/desk/therapists/names?of=x", "HX-Request", "true");
    assertThat(Browser.locationOf(signIn(other, LONG, "COORDINATOR")))
        .isEqualTo("/desk/referrals/x1?tab=2");
  }

  @Test
  void lookingWithoutReadingIsNothingSent() {
    assertThat(browser.send("HEAD", HOLD, "").statusCode()).isEqualTo(303);
    assertThat(Browser.locationOf(signIn(browser, LONG, "COORDINATOR"))).isEqualTo("/desk");
  }

  @Test
  void aProgramIsToldAtOnce() {
    assertThat(browser.post("/api/coordination/queue/x1/taken", "{}").statusCode()).isEqualTo(401);
    assertThat(Browser.locationOf(signIn(browser, LONG, "COORDINATOR"))).isEqualTo("/desk");
  }

  @Test
  void itIsToldToNobodyElse() {
    post(HOLD, URL + HOLD);
    HttpResponse<String> before = browser.get(NOT_DONE);
    assertThat(before.statusCode()).isEqualTo(303);
    assertThat(Browser.locationOf(before)).isEqualTo("/");
    assertThat(Browser.locationOf(signIn(browser, LONG, "COORDINATOR"))).isEqualTo(NOT_DONE);

    Browser other = new Browser(URL);
    signIn(other, LONG, "COORDINATOR");
    assertThat(Browser.locationOf(other.get(NOT_DONE))).isEqualTo("/desk");
  }

  private HttpResponse<String> post(String path, String from) {
    return browser.post(path, "reason=canary", "Referer", from);
  }

  private HttpResponse<String> poll() {
    return browser.get("/desk/queue?seen=x&since=1", "HX-Request", "true");
  }

  private String told() {
    return told(browser);
  }

  private static String told(Browser browser) {
    assertThat(Browser.locationOf(signIn(browser, LONG, "COORDINATOR"))).isEqualTo(NOT_DONE);
    return browser.get(NOT_DONE).body();
  }

  private static String link(String page) {
    return "href=\"" + page + "\">Back to the page you wrote on</a>";
  }
}
