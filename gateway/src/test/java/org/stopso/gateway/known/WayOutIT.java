package org.stopso.gateway.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stopso.gateway.RunningGateway;

/** The gateway's own pages offer the way out to whoever is signed in, and the way in to nobody. */
class WayOutIT extends RunningGateway {
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final String OUT = "<form method=\"post\" action=\"/sign-out\">";
  private static final String IN = "href=\"/sign-in\"";

  @ParameterizedTest
  @CsvSource({"GET, /desk, 403", "POST, /desk/x1, 403", "GET, /nowhere, 404", "PUT, /cases, 405"})
  void whoeverIsSignedInIsOfferedToSignOut(String method, String path, int status) {
    signIn(browser, LONG, "THERAPIST");
    HttpResponse<String> page = browser.send(method, path, "");
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains(OUT, ">Sign out</button>").doesNotContain(IN);
  }

  @Test
  void aFormOfAnotherSiteThatComesForThemTellsThemTheSame() {
    signIn(browser, LONG, "THERAPIST");
    HttpResponse<String> page = browser.post("/cases/x1", "", "Sec-Fetch-Site", "cross-site");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains(OUT).doesNotContain(IN);
  }

  @Test
  void anAddressThatCouldMeanTwoThingsTellsThemTheSame() {
    signIn(browser, LONG, "THERAPIST");
    assertThat(browser.get("/start;x").body()).contains(OUT).doesNotContain(IN);
    assertThat(browser.get("/assets/none.css").body()).contains(OUT).doesNotContain(IN);
  }

  @Test
  void whoeverIsNotIsOfferedToSignIn() {
    assertThat(browser.get("/nowhere").body()).contains(IN).doesNotContain(OUT);
    assertThat(browser.get("/desk").statusCode()).isEqualTo(303);
    assertThat(browser.cookie("session")).isNotEmpty();
    assertThat(browser.get("/nowhere").body())
        .as("on the way to sign-in")
        .contains(IN)
        .doesNotContain(OUT);
  }

  @Test
  void whoeverHasSignedOutIsOfferedToSignIn() {
    signIn(browser, LONG, "THERAPIST");
    String ended = browser.cookie("session");
    browser.post("/sign-out", "");
    browser.setCookie("session", ended);
    assertThat(browser.get("/nowhere").body()).contains(IN).doesNotContain(OUT);
  }
}
