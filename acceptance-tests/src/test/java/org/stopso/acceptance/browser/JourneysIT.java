package org.stopso.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.acceptance.Api;
import org.stopso.acceptance.Platform;
import org.stopso.local.running.RunningPlatform;

/**
 * Each public form in a browser: without scripts on a telephone, with them at a desk, by keys, in
 * Welsh; {@code -Pbrowser}: every form in every way. Late, since what is asked stays where it is.
 */
@Order(Integer.MAX_VALUE - 10)
class JourneysIT {

  private final RunningPlatform platform = Platform.running();

  @BeforeAll
  static void startBrowser() {
    Chromium.browser();
  }

  static Stream<Look> looks() {
    return Look.AT_ALL ? Look.all() : Stream.of(Look.PLAIN, Look.USUAL);
  }

  static Stream<Arguments> everyWay() {
    return Stream.of(Journey.values())
        .flatMap(journey -> looks().map(look -> Arguments.of(journey, look)));
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void aFormLeadsToACodeThatOpensWhereThingsStand(Journey journey, Look look) {
    Visit.pays(
        look,
        visit -> {
          visit.open(journey.path());
          walk(visit, journey, Hands.POINTER, visit::lookAt);
          visit.lookAt(name(journey) + "-sent");
          String code = codeOn(visit);
          assertThat(journey.statuses()).contains(statusOf(code));
          lookBack(visit, name(journey), code);
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void pagesAroundTheFormsAreAsGood(Look look) {
    Visit.pays(
        look,
        visit -> {
          visit.open("/");
          visit.lookAt("home");
          visit.open("/not/there");
          visit.lookAt("not-there");
          visit.open(Journey.FAMILY_MEMBER.path());
          visit.answer("wish", "ONLINE_GROUP");
          visit.goOn();
          visit.lookAt("family-member-online-group");
        });
  }

  @Test
  void helpIsAskedForByKeysAloneInWelsh() {
    Visit.pays(
        new Look(true, Look.WIDE, "cy"),
        visit -> {
          visit.open("/");
          visit.leave(() -> Hands.KEYS.press(visit.page(), "main a[href^='/start/self']"));
          visit.goOn(Hands.KEYS);
          assertThat(Hands.hasFocus(visit.page(), ".govuk-error-summary")).isTrue();
          Hands.KEYS.press(visit.page(), ".govuk-error-summary a");
          assertThat(
                  Hands.hasFocus(visit.page(), Hands.named("consents.confidentialityLimitsRead")))
              .isTrue();
          visit.open(Journey.SELF.path());
          walk(visit, Journey.SELF, Hands.KEYS, name -> {});
          visit.lookAt("self-sent-by-keys");
          assertThat(statusOf(codeOn(visit))).isEqualTo("HELD");
        });
  }

  @ParameterizedTest
  @EnumSource(Journey.class)
  void whatIsMissingIsSaidAtTheTopWhichHasTheFocus(Journey journey) {
    Visit.pays(
        Look.USUAL,
        visit -> {
          visit.open(journey.path());
          visit.goOn();
          assertThat(visit.page().title()).startsWith("Error: ");
          assertThat(Hands.hasFocus(visit.page(), ".govuk-error-summary")).isTrue();
          visit.lookAt(name(journey) + "-missing");
        });
  }

  private static void walk(Visit visit, Journey journey, Hands hands, Consumer<String> look) {
    int at = 0;
    for (Journey.Step step : journey.steps()) {
      String name = "%s-%02d-%s".formatted(name(journey), ++at, step.name());
      assertThat(visit.errors()).as("before " + name).isEmpty();
      look.accept(name);
      step.answers().forEach((field, values) -> hands.answer(visit.page(), field, values));
      visit.goOn(hands);
    }
    assertThat(visit.errors()).as("in the end of " + journey).isEmpty();
  }

  /** The way back with the code, on a page or two. */
  private static void lookBack(Visit visit, String name, String code) {
    visit.press("main a[href^='/return']");
    visit.lookAt(name + "-return");
    visit.answer("returnCode", code);
    visit.goOn();
    assertThat(visit.errors()).isEmpty();
    visit.lookAt(name + "-standing");
    List<String> more = whereButtonsLead(visit);
    for (String path : more) {
      visit.press("main [formaction='" + path + "']");
      visit.lookAt(name + path.replaceAll("[?].*", "").replace('/', '-'));
      visit.press("main [formaction^='/return/status']");
    }
  }

  private static List<String> whereButtonsLead(Visit visit) {
    return visit.page().locator("main [formaction^='/return/']").all().stream()
        .map(button -> button.getAttribute("formaction"))
        .toList();
  }

  private static String codeOn(Visit visit) {
    return visit.page().locator("[data-kit-code]").first().getAttribute("data-kit-code");
  }

  private String statusOf(String code) {
    return Api.anybody(platform)
        .post("/api/referrals/status", Map.of("returnCode", code))
        .expecting(200)
        .json()
        .get("status")
        .asString();
  }

  private static String name(Journey journey) {
    return journey.path().substring("/start/".length());
  }
}
