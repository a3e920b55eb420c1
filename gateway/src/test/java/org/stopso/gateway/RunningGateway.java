package org.stopso.gateway;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.stopso.gateway.support.Browser;
import org.stopso.gateway.support.StandIn;
import org.stopso.gateway.support.TestIssuer;
import org.stopso.local.RealParts;
import org.stopso.local.process.Ports;

/**
 * One gateway for all tests that need it running, on a real store. Its limits are low and its waits
 * short; it believes in X-Forwarded-For from this machine, so that each client has its own address.
 */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@Timeout(60)
public abstract class RunningGateway {
  protected static final TestIssuer ISSUER = new TestIssuer();
  protected static final Map<String, StandIn> SERVICES = services();
  protected static final int PORT = Ports.free();
  protected static final String URL = "http://localhost:" + PORT;
  protected static final String LISTED = "https://forms.example.org";

  protected final Browser browser = new Browser(URL);

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("server.port", () -> PORT);
    settings.add("server.address", () -> "127.0.0.1");
    settings.add("management.server.port", () -> 0);
    settings.add("spring.mongodb.uri", RealParts::mongoUri);
    settings.add("stopso.public-url", () -> URL);
    settings.add("stopso.sign-in.issuer", ISSUER::url);
    settings.add("stopso.sign-in.client-secret", () -> "a-secret");
    settings.add("stopso.cors.origins", () -> LISTED);
    settings.add("stopso.limits.arrival", () -> "2s");
    settings.add("stopso.resilience.answer-within", () -> "2s");
    settings.add("stopso.resilience.window", () -> "6");
    settings.add("stopso.resilience.rest", () -> "2s");
    settings.add("stopso.resilience.at-once", () -> "20");
    settings.add("server.tomcat.remoteip.internal-proxies", () -> "127\\.0\\.0\\.1");
    SERVICES.forEach(
        (name, service) -> settings.add("stopso.services." + name + ".url", service::url));
  }

  private static Map<String, StandIn> services() {
    Map<String, StandIn> services = new TreeMap<>();
    for (String name :
        new String[] {"referral", "matching", "therapist", "forum", "notification", "research"}) {
      services.put(name, new StandIn(name));
    }
    return services;
  }

  @AfterEach
  void everythingIsWellAgain() {
    SERVICES.values().forEach(StandIn::behaveWell);
    ISSUER.isDown(false);
    ISSUER.refusesToRefresh(false);
  }

  protected static StandIn service(String name) {
    StandIn service = SERVICES.get(name);
    if (service == null) {
      throw new IllegalArgumentException(name);
    }
    return service;
  }

  protected static String bearer(String... roles) {
    return "Bearer " + ISSUER.accessToken(roles);
  }

  /** Goes through the issuer; the answer is what the browser gets in the end, before it follows. */
  protected static HttpResponse<String> signIn(Browser browser, Duration tokensLive, String role) {
    ISSUER.signsIn(tokensLive, role);
    String issuer = Browser.locationOf(browser.get("/sign-in"));
    return browser.get(Browser.locationOf(browser.get(issuer)));
  }
}
