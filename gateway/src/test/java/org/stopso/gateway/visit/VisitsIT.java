package org.stopso.gateway.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stopso.gateway.RunningGateway;
import org.stopso.gateway.support.Browser;

/** Who belongs to which visit, and what a service is told of it. */
class VisitsIT extends RunningGateway {
  private static final String TOLD = "\"stopso-visit\":";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/start/x", "/start/x/3", "/start/x/send", "/return", "/return/x"})
  void aVisitBeginsWithTheFirstPageAndIsToldFromTheSecondOn(String path) {
    HttpResponse<String> first = browser.get(path);
    assertThat(first.headers().allValues("Set-Cookie")).hasSize(1);
    assertThat(first.headers().firstValue("Set-Cookie").orElse(""))
        .matches("visit=[A-Za-z0-9_-]{22}; Path=/; HttpOnly; SameSite=Lax");
    assertThat(first.body()).doesNotContain(TOLD);
    HttpResponse<String> second = browser.get(path);
    assertThat(second.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(second.body())
        .containsPattern(TOLD + "\"[A-Za-z0-9_-]{43}\"")
        .doesNotContain("cookie", browser.cookie("visit"));
    assertThat(browser.post("/start/x/1", "").body()).contains(toldIn(second));
    assertThat(browser.post("/return/status", "").body()).contains(toldIn(second));
  }

  @Test
  void anotherBrowserIsInAnotherVisit() {
    Browser other = new Browser(URL);
    browser.get("/");
    other.get("/");
    assertThat(toldIn(browser.get("/"))).isNotEqualTo(toldIn(other.get("/")));
  }

  @Test
  void whoKeepsNoCookiesIsInNone() {
    for (String path : new String[] {"/start/x", "/start/x/send", "/return/status"}) {
      HttpResponse<String> answer = browser.post(path, "");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(answer.body()).doesNotContain(TOLD);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/join/x", "/unsubscribe/x", "/api/reference/prisons", "/healthz"})
  void nothingElseBelongsToAVisit(String path) {
    assertThat(browser.get(path).headers().allValues("Set-Cookie")).isEmpty();
    browser.get("/");
    assertThat(browser.get(path).body()).doesNotContain(TOLD, "cookie");
  }

  @Test
  void aProgramIsToldOfNone() {
    browser.get("/");
    assertThat(browser.post("/api/referrals", "{}").body()).doesNotContain(TOLD, "cookie");
    assertThat(browser.post("/api/referrals/status", "{}").body()).doesNotContain(TOLD);
  }

  @Test
  void nobodySaysThemselvesWhichVisitTheyAreIn() {
    assertThat(browser.post("/start/x", "", "Stopso-Visit", "mine").body())
        .doesNotContain(TOLD, "mine");
    browser.setCookie("visit", "made-up");
    HttpResponse<String> answer = browser.get("/start/x", "Stopso-Visit", "mine");
    assertThat(answer.body()).doesNotContain(TOLD, "made-up");
    assertThat(browser.cookie("visit")).hasSize(22);
    assertThat(browser.get("/start/x", "Stopso-Visit", "mine").body())
        .contains(TOLD)
        .doesNotContain("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/exit", "/exit2"})
  void theWayOutEndsItAndTheSession(String path) {
    browser.get("/start/x");
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .anyMatch(gone -> gone.startsWith("session=;"))
        .anyMatch(gone -> gone.startsWith("visit=;"))
        .allMatch(gone -> gone.contains("Max-Age=0"));
    assertThat(answer.body()).doesNotContain(TOLD);
    assertThat(browser.post("/start/x", "").body()).doesNotContain(TOLD);
  }

  @Test
  void whoComesStraightToTheCodesPageIsAskedWhetherTheyKeepTheCookie() {
    HttpResponse<String> round = opening(browser, "/return?lang=cy");
    assertThat(round.statusCode()).isEqualTo(303);
    assertThat(Browser.locationOf(round)).isEqualTo("/return?lang=cy&visit=new");
    HttpResponse<String> back = opening(browser, Browser.locationOf(round));
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(Browser.locationOf(back)).isEqualTo("/return?lang=cy");
    HttpResponse<String> page = opening(browser, Browser.locationOf(back));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(TOLD);
  }

  @Test
  void whoKeepsNoneIsAskedOnce() {
    assertThat(Browser.locationOf(opening(browser, "/return"))).isEqualTo("/return?visit=new");
    HttpResponse<String> page = opening(new Browser(URL), "/return?visit=new");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain(TOLD);
  }

  @Test
  void nobodyElseIsSentRound() {
    assertThat(browser.get("/return").statusCode()).isEqualTo(200);
    assertThat(opening(browser, "/return").statusCode()).isEqualTo(200);
    assertThat(opening(new Browser(URL), "/start/x").statusCode()).isEqualTo(200);
    assertThat(opening(new Browser(URL), "/").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> opening(Browser browser, String path) {
    return browser.get(path, "Sec-Fetch-Mode", "navigate");
  }

  private static String toldIn(HttpResponse<String> echo) {
    String body = echo.body();
    int from = body.indexOf(TOLD);
    assertThat(from).as(body).isPositive();
    return body.substring(from, body.indexOf('"', from + TOLD.length() + 1));
  }
}
