package org.stopso.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stopso.kit.sample.SampleIT;
import org.stopso.kit.sample.SampleIssuer;

class SecurityIT extends SampleIT {

  private static final String ME = "/api/therapists/me";

  @Test
  void aRoleOpensWhatTheTableGivesIt() {
    HttpResponse<String> answer = as(ISSUER.person("THERAPIST"), ME);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("account-1", "[\"THERAPIST\"]");
    assertThat(as(ISSUER.person("COORDINATOR"), ME).statusCode()).isEqualTo(403);
  }

  @Test
  void aScopeOpensWhatTheTableGivesIt() {
    String good = ISSUER.token(c -> c.subject("other-service").claim("scope", "sample.read x"));
    assertThat(as(good, "/internal/thing").body()).contains("other-service");
    String bad = ISSUER.token(c -> c.claim("scope", "sample.write"));
    assertThat(as(bad, "/internal/thing").statusCode()).isEqualTo(403);
    assertThat(as(ISSUER.person("sample.read"), "/internal/thing").statusCode()).isEqualTo(403);
  }

  @Test
  void withoutAGoodTokenNobodyIsSignedIn() {
    Date past = Date.from(Instant.now().minusSeconds(120));
    assertThat(get(ME).statusCode()).isEqualTo(401);
    for (String token :
        List.of(
            "rubbish",
            ISSUER.token(c -> c.claim("roles", List.of("THERAPIST")).issuer("http://other")),
            ISSUER.token(c -> c.claim("roles", List.of("THERAPIST")).audience("other")),
            ISSUER.token(c -> c.claim("roles", List.of("THERAPIST")).audience(List.of())),
            ISSUER.token(c -> c.claim("roles", List.of("THERAPIST")).expirationTime(past)),
            stranger())) {
      HttpResponse<String> answer = as(token, ME);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(answer.body()).contains("/problems/not-signed-in");
    }
  }

  @Test
  void audienceMayNameSeveral() {
    String token =
        ISSUER.token(c -> c.claim("roles", List.of("THERAPIST")).audience(List.of("x", "stopso")));
    assertThat(as(token, ME).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/unknown", "/api/open", "/api/unnamed", "/unnamed", "/error"})
  void whatTheTableDoesNotNameDoesNotExistForAnybody(String path) {
    HttpResponse<String> absent = get("/api/open/no/such/path");
    for (HttpResponse<String> answer : List.of(get(path), as(ISSUER.person("THERAPIST"), path))) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo(absent.body());
      assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/therapists/unknown", "/internal/unknown"})
  void whatTheTableNamesIsDeniedBeforeItIsLookedFor(String path) {
    assertThat(get(path).statusCode()).isEqualTo(401);
    assertThat(as(ISSUER.person("COORDINATOR"), path).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/actuator/prometheus",
        "/v3/api-docs",
        "/assets/kit.css"
      })
  void someThingsAreOpenToEverybody(String path) {
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void aBrokenDependencyShowsButIsNoReasonToRestart() {
    HttpResponse<String> health = get("/actuator/health");
    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body()).contains("DOWN").doesNotContain("canary");
    assertThat(get("/actuator/health/liveness").body()).contains("UP");
    assertThat(get("/actuator/health/readiness").body()).contains("UP");
  }

  @Test
  void operationsAreOpenToTheMachineItself() {
    assertThat(get("/actuator/info").statusCode()).isEqualTo(200);
  }

  @Test
  void aControllerIsToldWhoCallsOrThatNobodyDoes() {
    assertThat(get("/api/open/caller").body()).contains("nobody");
    assertThat(as(ISSUER.person("X"), "/api/open/caller").body()).contains("account-1");
    assertThat(get("/api/open/caller/needed").statusCode()).isEqualTo(401);
    assertThat(as(ISSUER.person("X"), "/api/open/caller/needed").statusCode()).isEqualTo(200);
  }

  @Test
  void theCallerIsNoParameterOfTheDocumentedApi() {
    assertThat(get("/v3/api-docs").body())
        .contains("/api/open/caller")
        .doesNotContain("accountId", "/internal/thing");
  }

  @Test
  void aBrowserGetsAPage() {
    HttpResponse<String> denied = get("/staff/page", "Accept", "text/html");
    assertThat(denied.statusCode()).isEqualTo(401);
    assertThat(denied.body()).contains(">You are not signed in</h1>");
    HttpResponse<String> absent = get("/unknown", "Accept", "text/html");
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(absent.body()).contains(">Not found</h1>");
  }

  @Test
  void noSessionIsMade() {
    assertThat(as(ISSUER.person("THERAPIST"), ME).headers().firstValue("Set-Cookie")).isEmpty();
  }

  private static String stranger() {
    SampleIssuer stranger = new SampleIssuer();
    try {
      return stranger.token(c -> c.issuer(ISSUER.url()).claim("roles", List.of("THERAPIST")));
    } finally {
      stranger.stop();
    }
  }

  private HttpResponse<String> as(String token, String path) {
    return get(path, "Authorization", "Bearer " + token);
  }
}
