package org.stopso.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stopso.gateway.RunningGateway;
import org.stopso.gateway.support.Browser;
import org.stopso.gateway.support.StandIn;
import org.stopso.gateway.support.TestIssuer;

class SignInIT extends RunningGateway {
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final Duration STALE_AT_ONCE = Duration.ofSeconds(30);

  @Autowired MongoClient store;

  @Test
  void somebodyWhoIsNotSignedInComesBackToThePageTheyAskedFor() {
    HttpResponse<String> page = browser.get("/cases/x1?tab=2");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(Browser.locationOf(page)).isEqualTo("/sign-in");

    HttpResponse<String> back = signIn(browser, LONG, "THERAPIST");
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(Browser.locationOf(back)).isEqualTo("/cases/x1?tab=2");
    assertThat(browser.get("/cases/x1?tab=2").body())
        .contains("\"service\":\"therapist\"", "Bearer ");
  }

  @Test
  void aFormIsNotRepeatedAfterSignIn() {
    int asked = service("therapist").asked();
    assertThat(browser.post("/cases/x1", "a=b").statusCode()).isEqualTo(303);
    String back = Browser.locationOf(signIn(browser, LONG, "THERAPIST"));
    assertThat(back).isEqualTo("/sign-in/not-done");
    assertThat(browser.get(back).body()).contains("not done", "href=\"/cases/x1\"");
    assertThat(service("therapist").asked()).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({"COORDINATOR, /desk", "THERAPIST, /cases", "MODERATOR, /"})
  void whoAsksForNoPageComesToWhereTheyWork(String role, String page) {
    assertThat(browser.get("/sign-in").statusCode()).isEqualTo(302);
    assertThat(Browser.locationOf(signIn(browser, LONG, role))).isEqualTo(page);
  }

  @Test
  void signInStartsWithACodeChallengeAndOurCallback() {
    HttpResponse<String> start = browser.get("/sign-in");
    assertThat(ISSUER.owns(Browser.locationOf(start))).isTrue();
    Map<String, String> asked = TestIssuer.parameters(Browser.locationOf(start).split("\\?", 2)[1]);
    assertThat(asked)
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("client_id", "gateway")
        .containsEntry("scope", "openid")
        .containsEntry("redirect_uri", URL + "/sign-in/callback")
        .containsKeys("state", "nonce", "code_challenge");
  }

  @Test
  void theCookieIsOursAloneAndChangesAtSignIn() {
    HttpResponse<String> start = browser.get("/sign-in");
    String cookie = start.headers().firstValue("Set-Cookie").orElse("");
    assertThat(cookie).startsWith("session=").contains("HttpOnly", "SameSite=Lax", "Path=/");
    String before = browser.cookie("session");
    signIn(browser, LONG, "THERAPIST");
    assertThat(browser.cookie("session")).isNotEmpty().isNotEqualTo(before);
    Browser thief = new Browser(URL);
    thief.setCookie("session", before);
    assertThat(thief.get("/cases").statusCode()).isEqualTo(303);
  }

  @Test
  void aRoleOpensItsOwnPagesOnly() {
    signIn(browser, LONG, "THERAPIST");
    HttpResponse<String> desk = browser.get("/desk");
    assertThat(desk.statusCode()).isEqualTo(403);
    assertThat(desk.body()).contains("<h1", ">Sign out</button>");
    assertThat(browser.get("/api/me/profile").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/coordination/queue").statusCode()).isEqualTo(403);
  }

  @Test
  void aTokenInTheHeaderCountsInsteadOfTheSession() {
    signIn(browser, LONG, "THERAPIST");
    assertThat(browser.get("/api/me/profile", "Authorization", "Bearer nonsense").statusCode())
        .isEqualTo(401);
    assertThat(browser.get("/cases", "Authorization", "Bearer nonsense").statusCode())
        .isEqualTo(303);
  }

  @Test
  void pagesForAnybodyAskNobodyAndKeepNothing() {
    HttpResponse<String> page = browser.get("/");
    HttpResponse<String> api = browser.get("/api/me/profile");
    assertThat(page.headers().allValues("Set-Cookie"))
        .hasSize(1)
        .allMatch(cookie -> cookie.startsWith("visit="));
    assertThat(api.headers().firstValue("Set-Cookie")).isEmpty();
    signIn(browser, LONG, "THERAPIST");
    assertThat(browser.get("/").body()).doesNotContain("Bearer");
  }

  @Test
  void eightRequestsAtTheMomentOfRefreshAllPassOnOneRefresh() throws Exception {
    signIn(browser, STALE_AT_ONCE, "THERAPIST");
    int before = ISSUER.refreshed();
    assertThat(together(8, () -> browser.get("/api/me/profile").statusCode())).containsOnly(200);
    assertThat(ISSUER.refreshed() - before).isEqualTo(1);
  }

  @Test
  void aRefusedRefreshSignsOut() {
    signIn(browser, STALE_AT_ONCE, "THERAPIST");
    ISSUER.refusesToRefresh(true);
    assertThat(browser.get("/api/me/profile").statusCode()).isEqualTo(401);
    ISSUER.refusesToRefresh(false);
    assertThat(browser.get("/api/me/profile").statusCode()).isEqualTo(401);
  }

  @Test
  void anIssuerThatIsAwaySignsNobodyOutWhoseTokenIsStillGood() {
    signIn(browser, STALE_AT_ONCE, "THERAPIST");
    ISSUER.isDown(true);
    assertThat(browser.get("/api/me/profile").statusCode()).isEqualTo(200);
    ISSUER.isDown(false);
    assertThat(browser.get("/api/me/profile").statusCode()).isEqualTo(200);
  }

  @Test
  void anIssuerThatIsAwayIsToldAsAPage() {
    HttpResponse<String> started = browser.get("/sign-in");
    ISSUER.isDown(true);
    HttpResponse<String> page = new Browser(URL).get("/sign-in");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.body()).contains("Sign-in is not available");
    ISSUER.isDown(false);
    String callback = Browser.locationOf(browser.get(Browser.locationOf(started)));
    ISSUER.isDown(true);
    assertThat(browser.get(callback).statusCode()).isEqualTo(503);
  }

  @Test
  void anAnswerOfTheIssuerThatNobodyAskedForIsRefused() {
    HttpResponse<String> page = browser.get("/sign-in/callback?code=x&state=y");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("Sign-in did not work");
  }

  @Test
  void signOutEndsTheSessionHereAndLeadsToTheIssuer() {
    signIn(browser, LONG, "THERAPIST");
    String old = browser.cookie("session");
    assertThat(browser.get("/sign-out").statusCode()).isEqualTo(405);
    assertThat(browser.post("/sign-out", "", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(browser.get("/cases").statusCode()).isEqualTo(200);

    HttpResponse<String> out = browser.post("/sign-out", "");
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(Browser.locationOf(out))
        .startsWith(ISSUER.url() + "/connect/logout?id_token_hint=")
        .contains("post_logout_redirect_uri=");
    browser.setCookie("session", old);
    assertThat(browser.get("/cases").statusCode()).isEqualTo(303);
  }

  @Test
  void aSignedOutSessionDoesNotComeBackByRequestsStillUnderWay() throws Exception {
    signIn(browser, STALE_AT_ONCE, "THERAPIST");
    String cookie = browser.cookie("session");
    CountDownLatch reached = new CountDownLatch(4);
    CountDownLatch signedOut = new CountDownLatch(1);
    service("therapist")
        .behave(
            exchange -> {
              reached.countDown();
              signedOut.await();
              StandIn.reply(exchange, 200, "late");
            });
    try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < 4; number++) {
        requests.submit(() -> browser.get("/api/me/profile"));
      }
      reached.await();
      browser.post("/sign-out", "");
      signedOut.countDown();
    }
    service("therapist").behaveWell();
    Browser again = new Browser(URL);
    again.setCookie("session", cookie);
    assertThat(again.get("/cases").statusCode()).isEqualTo(303);
  }

  @Test
  void theStoreHoldsNothingThatSaysWhoIsSignedInOrFromWhere() {
    signIn(browser, LONG, "THERAPIST");
    for (Document session : store.getDatabase("gateway").getCollection("sessions").find()) {
      Document attributes = session.get("attributes", new Document());
      session.remove("attributes");
      StringBuilder all = new StringBuilder(session.toJson());
      for (Object sealed : attributes.values()) {
        all.append(new String(((Binary) sealed).getData(), StandardCharsets.ISO_8859_1));
      }
      assertThat(all)
          .doesNotContain("Canary")
          .doesNotContain("eyJ")
          .doesNotContain(browser.address())
          .doesNotContain(browser.cookie("session"));
    }
  }

  private static <T> List<T> together(int times, Callable<T> request) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> under = new ArrayList<>();
      for (int number = 0; number < times; number++) {
        under.add(threads.submit(request));
      }
      for (Future<T> one : under) {
        results.add(one.get());
      }
    }
    return results;
  }
}
