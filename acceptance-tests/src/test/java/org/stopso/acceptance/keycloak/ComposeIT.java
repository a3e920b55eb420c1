package org.stopso.acceptance.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.stopso.acceptance.Browser;
import org.stopso.acceptance.Eventually;
import org.stopso.acceptance.Requests;
import org.stopso.local.demo.DemoTherapist;
import org.stopso.local.demo.DemoTherapists;
import org.stopso.local.docker.DockerEngine;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.json.JsonMapper;

/**
 * The images, built and started by compose with the demo people as {@code docs/operations.md} says
 * it, from a copy of the repository; where that is not possible, it says why. The very last, since
 * it takes the memory of a whole platform.
 */
@Order(Integer.MAX_VALUE)
class ComposeIT {

  private static final URI GATEWAY = URI.create("http://localhost:8080");
  private static final Pattern OFFER = Pattern.compile("/offers/[\\w-]{8,}");
  private static final Pattern CASE = Pattern.compile("/cases/[\\w-]+");
  private static final Docker DOCKER =
      new Docker(Path.of(".."), Path.of("target", "compose").toAbsolutePath());

  private static boolean started;

  @BeforeAll
  static void everythingIsUp() throws Exception {
    Optional<String> obstacle =
        new ComposeGround(DOCKER.repository(), new DockerEngine()).obstacle();
    obstacle.ifPresent(why -> System.out.println("ComposeIT is skipped. " + why));
    assumeTrue(obstacle.isEmpty(), () -> obstacle.orElseThrow());
    started = true;
    DOCKER.copyRepository();
    DOCKER.run(Duration.ofMinutes(1), "sh", "docker/secrets", "--demo");
    DOCKER.compose(Duration.ofHours(1), "build");
    DOCKER.compose(Duration.ofMinutes(15), "up", "--detach", "--wait");
  }

  @AfterAll
  static void nothingIsLeft() throws Exception {
    if (started) {
      DOCKER.compose(Duration.ofMinutes(5), "down", "--volumes");
    }
  }

  @Test
  void somebodyAsksForHelpAndATherapistAcceptsThem() throws Exception {
    assertThat(ask()).isEqualTo(201);
    Browser browser = new Browser();
    Browser.Page offer =
        Eventually.found(Duration.ofMinutes(3), "an offer", () -> offerOfAnybody(browser));
    Browser.Page accepted = browser.submit(offer, offer.at().getPath() + "/acceptance", Map.of());
    assertThat(accepted.status()).isEqualTo(200);
    assertThat(accepted.at().getPath()).matches(CASE);
  }

  /** Signs in as one therapist after another, each in a browser of their own. */
  private static Optional<Browser.Page> offerOfAnybody(Browser browser) {
    for (DemoTherapist therapist : DemoTherapists.all()) {
      browser.forgetEverything();
      Browser.Page page =
          browser.open(
              GATEWAY.resolve("/offers"),
              new RunningPlatform.Account(
                  therapist.account().username(), therapist.account().password(), null));
      Matcher link = OFFER.matcher(page.html());
      if (link.find()) {
        return Optional.of(browser.open(GATEWAY.resolve(link.group())));
      }
    }
    return Optional.empty();
  }

  private static int ask() throws Exception {
    String request = JsonMapper.shared().writeValueAsString(Requests.forHelp("NP20"));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(GATEWAY.resolve("/api/referrals"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(request))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
