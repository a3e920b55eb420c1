package org.stopso.gateway.crosssite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.stopso.gateway.RunningGateway;

class CrossSiteIT extends RunningGateway {

  @Test
  void aFormOfAnotherSiteIsRefusedBeforeAnythingElseIsLookedAt() {
    int before = service("referral").asked();
    HttpResponse<String> api = browser.post("/api/referrals", "{}", "Sec-Fetch-Site", "cross-site");
    HttpResponse<String> page = browser.post("/start/x", "", "Origin", "null");
    HttpResponse<String> nowhere = browser.post("/not/there", "", "Origin", "https://evil.example");

    assertThat(api.statusCode()).isEqualTo(403);
    assertThat(api.body()).contains("/problems/cross-site");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("<h1");
    assertThat(nowhere.statusCode()).isEqualTo(403);
    assertThat(service("referral").asked()).isEqualTo(before);
  }

  @Test
  void ourOwnFormsAndProgramsPass() {
    assertThat(browser.post("/start/x", "", "Origin", URL).statusCode()).isEqualTo(200);
    assertThat(browser.post("/start/x", "", "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(200);
    assertThat(browser.post("/start/x", "").statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkFromAnotherSiteMayBeFollowed() {
    assertThat(browser.get("/start/x", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(200);
  }

  @Test
  void aListedOriginMaySendARequestForHelpAndNothingElse() {
    HttpResponse<String> preflight =
        browser.send(
            "OPTIONS",
            "/api/referrals",
            "",
            "Origin",
            LISTED,
            "Access-Control-Request-Method",
            "POST");
    HttpResponse<String> sent =
        browser.post("/api/referrals", "{}", "Origin", LISTED, "Sec-Fetch-Site", "cross-site");
    HttpResponse<String> other = browser.post("/api/referrals/status", "{}", "Origin", LISTED);

    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).hasValue(LISTED);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.headers().firstValue("Access-Control-Allow-Origin")).hasValue(LISTED);
    assertThat(sent.headers().allValues("Vary")).contains("Origin");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aListedOriginMayReadReferenceDataAndNotChangeIt() {
    HttpResponse<String> read =
        browser.get("/api/reference/prisons", "Origin", LISTED, "Sec-Fetch-Site", "cross-site");
    HttpResponse<String> preflight =
        browser.send(
            "OPTIONS",
            "/api/reference/prisons",
            "",
            "Origin",
            LISTED,
            "Access-Control-Request-Method",
            "GET");
    HttpResponse<String> changed = browser.post("/api/reference/prisons", "{}", "Origin", LISTED);

    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue(LISTED);
    assertThat(read.headers().allValues("Vary")).contains("Origin");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET");
    assertThat(changed.statusCode()).isEqualTo(403);
  }

  @Test
  void anUnlistedOriginIsNotToldWhatItReads() {
    HttpResponse<String> read =
        browser.get("/api/reference/prisons", "Origin", "https://evil.example");
    assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(read.headers().allValues("Vary")).contains("Origin");
  }

  @Test
  void anUnlistedOriginGetsNoPreflight() {
    HttpResponse<String> preflight =
        browser.send(
            "OPTIONS",
            "/api/referrals",
            "",
            "Origin",
            "https://evil.example",
            "Access-Control-Request-Method",
            "POST");
    assertThat(preflight.statusCode()).isEqualTo(405);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }
}
