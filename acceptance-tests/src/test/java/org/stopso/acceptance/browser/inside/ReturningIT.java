package org.stopso.acceptance.browser.inside;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.acceptance.browser.Chromium;
import org.stopso.acceptance.browser.Look;
import org.stopso.acceptance.browser.Visit;

/** What people see who come back with a code, narrow and wide, in both languages. */
@Order(Integer.MAX_VALUE - 10)
class ReturningIT {

  private static final String WRONG = ".govuk-error-summary";
  private static final String DONE = ".govuk-notification-banner--success";
  private static final String STANDING = ".govuk-inset-text[role=status]";

  @BeforeAll
  static void startBrowser() {
    Chromium.onlyWhereAllIsLookedAt();
  }

  static Stream<Look> looks() {
    return Look.all(true);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aCodeIsAskedForUntilItOpensSomething(Look look) {
    Visit.pays(
        look,
        visit -> {
          visit.open("/return");
          visit.lookAt("return", "[name=returnCode]");
          visit.goOn();
          visit.lookAt("return-missing", WRONG);
          visit.answer("returnCode", "0000-0000-0000-0000-0000-0000");
          visit.goOn();
          visit.lookAt("return-unknown", WRONG);
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void howThingsStandIsSaidInEachState(Look look) {
    Somebody ended = Somebody.asks(Map.of());
    ended.seenToTheEnd();
    Map<String, Somebody> people =
        Map.of(
            "held", Somebody.held(),
            "looking", Somebody.asks(Map.of()),
            "waiting", Somebody.farAway(),
            "partner", Somebody.asks(Map.of("help", "COUPLE")),
            "ended", ended,
            "referrer", Somebody.sent());
    Visit.pays(
        look,
        visit ->
            people.forEach(
                (state, somebody) -> {
                  comesBack(visit, somebody);
                  visit.lookAt("return-standing-" + state, STANDING);
                }));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void messagesAreReadAndWritten(Look look) {
    Somebody somebody = Somebody.held();
    Visit.pays(
        look,
        visit -> {
          comesBack(visit, somebody);
          visit.press(leadingTo("messages"));
          visit.lookAt("return-messages-none", "[name=text]");
          visit.goOn();
          visit.lookAt("return-messages-missing", WRONG);
          visit.answer("text", "May I bring somebody?\nMy sister would come with me.");
          visit.goOn();
          visit.lookAt("return-messages-sent", DONE);
          somebody.isTold("messages", Map.of("text", "You may.\nTell us when it suits you both."));
          visit.press(leadingTo("status"));
          visit.lookAt("return-standing-unread", ".govuk-tag");
          visit.press(leadingTo("messages"));
          visit.lookAt("return-messages-new", ".govuk-tag");
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void howTheyAreReachedIsChanged(Look look) {
    Somebody somebody = Somebody.asks(Map.of());
    Visit.pays(
        look,
        visit -> {
          comesBack(visit, somebody);
          visit.press(leadingTo("contact"));
          visit.lookAt("return-contact", "[name='contact.email.address']");
          visit.answer("contact.email.address", "nobody");
          visit.answer("contact.phone.number", "12");
          visit.answer("contact.post.postcode", "ZZ99");
          visit.goOn();
          visit.lookAt("return-contact-mistakes", WRONG);
          visit.answer("contact.email.address", "morgan@example.org");
          visit.answer("contact.phone.number", "07700 900123");
          visit.answer("contact.post.postcode", "");
          visit.goOn();
          visit.lookAt("return-contact-done", DONE);
          comesBack(visit, Somebody.inPrison());
          visit.press(leadingTo("contact"));
          visit.lookAt("return-contact-prison", "[name='contact.post.prisonNumber']");
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void somebodyCloseIsInvitedOrTheRequestStopped(Look look) {
    Somebody somebody = Somebody.held();
    Visit.pays(
        look,
        visit -> {
          comesBack(visit, somebody);
          visit.press(leadingTo("household"));
          visit.lookAt("return-household", leadingTo("household/done"));
          visit.press(leadingTo("household/done"));
          visit.lookAt("return-household-code", "[data-kit-code]");
          visit.press(leadingTo("status"));
          visit.press(leadingTo("withdrawal"));
          visit.lookAt("return-withdrawal", leadingTo("withdrawal/done"));
          somebody.does("withdrawal", Map.of()).expecting(200);
          visit.press(leadingTo("withdrawal/done"));
          visit.lookAt("return-withdrawn-already", STANDING);
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoIsNotWithATherapistErasesThemselvesAtOnce(Look look) {
    Visit.pays(
        look,
        visit -> {
          comesBack(visit, Somebody.asks(Map.of()));
          visit.press(leadingTo("withdrawal"));
          visit.press(leadingTo("withdrawal/done"));
          visit.lookAt("return-withdrawn", STANDING);
          visit.press(leadingTo("erasure"));
          visit.lookAt("return-erasure-at-once", ".govuk-warning-text");
          visit.press(leadingTo("erasure/done"));
          visit.lookAt("return-erased", ".govuk-panel");
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoIsHeldAsksToBeErasedAndIsAnswered(Look look) {
    Somebody somebody = Somebody.held();
    Visit.pays(
        look,
        visit -> {
          comesBack(visit, somebody);
          visit.press(leadingTo("erasure"));
          visit.lookAt("return-erasure-request", leadingTo("erasure/done"));
          visit.press(leadingTo("erasure/done"));
          visit.lookAt("return-erasure-asked", STANDING);
          somebody.isTold(
              "erasure", Map.of("decision", "REFUSED", "reason", "Not while we are worried."));
          comesBack(visit, somebody);
          visit.lookAt("return-erasure-refused", ".kit-words");
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void howItWasIsSaidOnce(Look look) {
    Somebody somebody = Somebody.asks(Map.of());
    somebody.seenToTheEnd();
    Visit.pays(
        look,
        visit -> {
          comesBack(visit, somebody);
          visit.press(leadingTo("feedback"));
          visit.lookAt("return-feedback", "[name=comment]");
          visit.answer("ratings.helped", "11");
          visit.goOn();
          visit.lookAt("return-feedback-mistakes", WRONG);
          for (String rating : List.of("helped", "listened", "understanding")) {
            visit.answer("ratings." + rating, "8");
          }
          visit.goOn();
          visit.lookAt("return-feedback-done", DONE);
        });
  }

  private static void comesBack(Visit visit, Somebody somebody) {
    visit.open("/return");
    visit.answer("returnCode", somebody.code());
    visit.goOn();
  }

  /** A button of these pages; in Welsh, where it leads says so. */
  private static String leadingTo(String page) {
    String button = "main [formaction%s'/return/" + page + "%s']";
    return button.formatted("=", "") + ", " + button.formatted("^=", "?");
  }
}
