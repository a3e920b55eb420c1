package org.stopso.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stopso.gateway.support.Browser;

/** What the gateway answers itself, and who comes and goes, is counted by why. */
class CountedIT extends RunningGateway {
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final String BACK_CHANNEL = "/logout/connect/back-channel/gateway";

  @Autowired private MeterRegistry meters;
  private Map<String, Double> before = Map.of();

  @BeforeEach
  void look() {
    before = counted();
  }

  @Test
  void aRefusalCountsUnderItsReasonAndWhatPassesUnderNone() {
    browser.get("/start/x");
    browser.post("/api/referrals", "{}", "Sec-Fetch-Site", "same-origin");
    assertThat(since()).isEmpty();
    browser.post("/api/referrals", "{}", "Sec-Fetch-Site", "cross-site");
    assertThat(since()).isEqualTo(Map.of("cross-site", 1.0));
    browser.get("/not/there");
    browser.get("/api/me/profile");
    browser.get("/api/coordination/queue", "Authorization", bearer("THERAPIST"));
    assertThat(since())
        .isEqualTo(
            Map.of("cross-site", 1.0, "not-found", 1.0, "not-signed-in", 1.0, "forbidden", 1.0));
  }

  @Test
  void whichLimitWasReachedIsTold() {
    for (int number = 0; number <= 20; number++) {
      browser.post("/api/referrals", "{}");
    }
    assertThat(since()).isEqualTo(Map.of("too-many-submissions", 1.0));
    for (int number = 0; number <= 10; number++) {
      browser.post(
          "/api/referrals/status",
          "{\"returnCode\":\"CODE-" + number + "\"}",
          "Content-Type",
          "application/json");
    }
    assertThat(since()).isEqualTo(Map.of("too-many-submissions", 1.0, "too-many-codes", 1.0));
  }

  @Test
  void whoSignsInAndOutIsCountedOnce() {
    signIn(browser, LONG, "THERAPIST");
    assertThat(since()).isEqualTo(Map.of("SIGNED_IN", 1.0));
    browser.get("/cases");
    browser.post("/sign-out", "");
    assertThat(since()).isEqualTo(Map.of("SIGNED_IN", 1.0, "SIGNED_OUT", 1.0));
    browser.post("/sign-out", "");
    assertThat(since().get("SIGNED_OUT")).as("nobody was signed in").isEqualTo(1);
  }

  @Test
  void whomTheIssuerSignsOutIsCountedByThat() {
    signIn(browser, LONG, "THERAPIST");
    String token = ISSUER.logoutToken(ISSUER.lastAccount(), claims -> claims);
    String form = "application/x-www-form-urlencoded";
    Browser issuer = new Browser(URL);
    issuer.post(BACK_CHANNEL, "logout_token=" + token, "Content-Type", form);
    assertThat(since()).isEqualTo(Map.of("SIGNED_IN", 1.0, "SIGNED_OUT_AT_ISSUER", 1.0));
    issuer.post(BACK_CHANNEL, "logout_token=nonsense", "Content-Type", form);
    assertThat(since().get("SIGNED_OUT_AT_ISSUER")).isEqualTo(1);
  }

  @Test
  void aSignInThatFailsAndAnIssuerThatIsAwayAreTwoThings() {
    browser.get("/sign-in/callback?error=access_denied&state=unknown");
    assertThat(since()).isEqualTo(Map.of("FAILED", 1.0, "sign-in-failed", 1.0));
    ISSUER.isDown(true);
    browser.get("/sign-in");
    assertThat(since())
        .isEqualTo(Map.of("FAILED", 1.0, "sign-in-failed", 1.0, "AWAY", 1.0, "sign-in-away", 1.0));
  }

  private Map<String, Double> counted() {
    Map<String, Double> counts = new TreeMap<>();
    counts.putAll(counted("stopso.gateway.refused", "why"));
    counts.putAll(counted("stopso.gateway.sign.ins", "outcome"));
    return counts;
  }

  private Map<String, Double> counted(String name, String label) {
    Map<String, Double> counts = new TreeMap<>();
    for (Counter counter : meters.get(name).counters()) {
      counts.put(Objects.requireNonNull(counter.getId().getTag(label)), counter.count());
    }
    return counts;
  }

  /** What was counted since the test began, without what was not. */
  private Map<String, Double> since() {
    Map<String, Double> more = counted();
    more.replaceAll((why, count) -> count - before.getOrDefault(why, 0.0));
    more.values().removeIf(count -> count == 0);
    return more;
  }
}
