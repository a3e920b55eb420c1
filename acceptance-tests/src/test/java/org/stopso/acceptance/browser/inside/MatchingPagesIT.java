package org.stopso.acceptance.browser.inside;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.acceptance.Offers;
import org.stopso.acceptance.Platform;
import org.stopso.acceptance.browser.Chromium;
import org.stopso.acceptance.browser.Hands;
import org.stopso.acceptance.browser.Look;
import org.stopso.acceptance.browser.Visit;
import tools.jackson.databind.JsonNode;

/** What a coordinator sees of matching, up to choosing by hand, narrow and wide. */
@Order(Integer.MAX_VALUE - 10)
class MatchingPagesIT {

  @BeforeAll
  static void startBrowser() {
    Chromium.onlyWhereAllIsLookedAt();
  }

  static Stream<Look> looks() {
    return Look.inEnglish();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoWaitsIsListedWithWhatIsMissing(Look look) {
    Somebody far = Somebody.farAway();
    Visit.pays(
        look,
        visit -> {
          visit.signIn(Somebody.coordinator(), "/desk/matching");
          visit.lookAt("matching-waiting", "table a");
          visit.open("/desk/matching/" + far.id());
          visit.lookAt("matching-nobody-fits", "#nearest");
          visit.open(assignment(far) + therapist(far, near -> !near.hasNonNull("score")));
          visit.lookAt("matching-assignment-against-rules", ".govuk-list--bullet");
          visit.open(assignment(far) + "nobody");
          visit.lookAt("matching-assignment-unknown", ".govuk-error-summary");
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aTherapistIsChosenByHandUnlessAnotherWasFirst(Look look) {
    Somebody somebody = Somebody.asks(Map.of());
    new Offers(Platform.running()).await(somebody.id());
    Visit.pays(
        look,
        visit -> {
          visit.signIn(Somebody.coordinator(), "/desk/matching/" + somebody.id());
          visit.lookAt("matching-offered", "#offers");
          String chosen = therapist(somebody, near -> near.hasNonNull("score"));
          visit.open(assignment(somebody) + chosen);
          visit.lookAt("matching-assignment", "[name=reason]");
          visit.goOn();
          visit.lookAt("matching-assignment-mistakes", ".govuk-error-summary");
          Long version = Long.valueOf(visit.page().locator(Hands.named("version")).inputValue());
          Somebody.des()
              .post(
                  "/api/coordination/matching/" + somebody.id() + "/assignment",
                  Map.of("therapistId", chosen, "reason", "Asked for.", "version", version))
              .expecting(200);
          visit.answer("reason", "They speak the same language.\nAnd it is near.");
          visit.goOn();
          visit.lookAt("matching-assignment-stale", ".govuk-notification-banner");
          visit.open("/desk/matching/" + somebody.id());
          visit.lookAt("matching-by-hand", "#by-hand");
        });
  }

  private static String assignment(Somebody somebody) {
    return "/desk/matching/" + somebody.id() + "/assignment?therapistId=";
  }

  /** The last of those nearest of whom that holds: the first may have been asked. */
  private static String therapist(Somebody somebody, Predicate<JsonNode> which) {
    return Somebody.nia()
        .get("/api/coordination/matching/" + somebody.id())
        .expecting(200)
        .json()
        .get("nearest")
        .valueStream()
        .filter(which)
        .map(near -> near.get("therapistId").asString())
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
