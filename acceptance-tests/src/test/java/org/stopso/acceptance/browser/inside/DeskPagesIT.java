package org.stopso.acceptance.browser.inside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.acceptance.browser.Chromium;
import org.stopso.acceptance.browser.Hands;
import org.stopso.acceptance.browser.Look;
import org.stopso.acceptance.browser.Visit;

/** What a coordinator sees at their desk, narrow and wide. */
@Order(Integer.MAX_VALUE - 10)
class DeskPagesIT {

  private static final String WRONG = ".govuk-error-summary";
  private static final String TOLD = ".govuk-notification-banner";
  private static final String NEWS = "**/desk/queue?*";

  @BeforeAll
  static void startBrowser() {
    Chromium.onlyWhereAllIsLookedAt();
  }

  static Stream<Look> looks() {
    return Look.inEnglish();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theQueueIsReadTakenAndSearched(Look look) {
    Somebody somebody = Somebody.held();
    somebody.does("messages", Map.of("text", "May I ask something?")).expecting(201);
    somebody.does("erasure", Map.of()).expecting(202);
    Visit.pays(
        look,
        visit -> {
          visit.signIn(Somebody.coordinator(), "/desk");
          visit.lookAt("desk-queue", "#queue li");
          takeAnItemOf(somebody, visit);
          visit.lookAt("desk-queue-taken", "#queue form[action$='/done']");
          anotherTakes(find(visit, freeItemOf(somebody)));
          takeAnItemOf(somebody, visit);
          visit.lookAt("desk-queue-stale", TOLD);
          visit.open("/desk/partners");
          visit.lookAt("desk-partners", "a[href='/desk/partners'][aria-current]");
          visit.open("/desk/search");
          visit.lookAt("desk-search", "[name=reference]");
          visit.goOn();
          visit.lookAt("desk-search-unknown", WRONG);
          visit.answer("reference", somebody.reference());
          visit.goOn();
          visit.lookAt("desk-dossier-erasure-asked", dossierOf(somebody));
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoseDeskCannotLookForNewsIsToldUntilItCan(Look look) {
    Somebody.held();
    Visit.pays(
        look,
        visit -> {
          visit.signIn(Somebody.coordinator(), "/desk");
          Locator lost = visit.page().locator("#news", saying("can’t look for new items"));
          assertThat(lost.count()).isZero();
          visit.page().route(NEWS, Route::abort);
          lost.waitFor();
          visit.lookAt("desk-queue-lost", "#queue li");
          visit.page().unroute(NEWS);
          lost.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        });
  }

  private static Page.LocatorOptions saying(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aHeldReferralIsReleasedUnlessAnotherWasFirst(Look look) {
    Somebody somebody = Somebody.held();
    Visit.pays(
        look,
        visit -> {
          visit.signIn(Somebody.coordinator(), "/desk/referrals/" + somebody.id());
          visit.lookAt("desk-dossier-held", dossierOf(somebody));
          visit.press(deciding("release"));
          visit.lookAt("desk-release", "[name=priority]");
          visit.goOn();
          visit.lookAt("desk-release-mistakes", WRONG);
          somebody.isTold("hold", Map.of("reason", "Their GP will ring back at two."));
          fillInRelease(visit);
          visit.lookAt("desk-release-overtaken", TOLD);
          fillInRelease(visit);
          visit.lookAt("desk-dossier-released", dossierOf(somebody));
          visit.open("/desk/referrals/" + somebody.id() + "/release");
          visit.lookAt("desk-release-impossible", ".govuk-inset-text");
        });
  }

  private static void fillInRelease(Visit visit) {
    visit.answer("clearance", "FOUNDATION");
    visit.answer("priority", "1");
    visit.answer("reason", "Safe at home, and somebody is with them.");
    visit.goOn();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatCannotBeTakenBackIsAskedTwice(Look look) {
    Visit.pays(
        look,
        visit -> {
          visit.signIn(Somebody.coordinator(), "/desk");
          for (String decision : new String[] {"hold", "signposting", "closure", "erasure"}) {
            Somebody somebody = Somebody.held();
            somebody.does("erasure", Map.of()).expecting(202);
            visit.open("/desk/referrals/" + somebody.id());
            visit.press(deciding(decision));
            visit.lookAt("desk-" + decision, "[name=reason]");
            visit.goOn();
            visit.lookAt("desk-" + decision + "-mistakes", WRONG);
            decide(visit, decision);
            visit.lookAt("desk-" + decision + "-done", dossierOf(somebody));
          }
        });
  }

  private static void decide(Visit visit, String decision) {
    if (decision.equals("erasure")) {
      visit.answer("decision", "GRANTED");
    }
    visit.answer("reason", "They asked for it.\nWe spoke about it at length.");
    visit.goOn();
    if (!decision.equals("hold")) {
      visit.lookAt("desk-" + decision + "-sure", "[name=confirmed]");
      visit.press("[name=confirmed][value=yes]");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void messagesAreAnsweredUnlessAnotherWasFirst(Look look) {
    Somebody somebody = Somebody.sent();
    somebody.does("messages", Map.of("text", "Is there news?\nThey ask me.")).expecting(201);
    Visit.pays(
        look,
        visit -> {
          visit.signIn(Somebody.coordinator(), "/desk/referrals/" + somebody.id());
          visit.lookAt("desk-dossier-sent", "[name=to]");
          visit.goOn();
          visit.lookAt("desk-message-mistakes", WRONG);
          somebody.isTold("hold", Map.of("reason", "Until we know that they agreed."));
          write(visit);
          visit.lookAt("desk-message-stale", TOLD);
          visit.open("/desk/referrals/" + somebody.id());
          write(visit);
          visit.lookAt("desk-dossier-messages", ".kit-cards .kit-words");
        });
  }

  private static void write(Visit visit) {
    visit.answer("to", "CLIENT");
    visit.answer("text", "We look for somebody near you.");
    visit.goOn();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aReferralIsShownInEachState(Look look) {
    Somebody over = Somebody.asks(Map.of());
    String caseId = over.seenToTheEnd().caseId();
    Map<String, Object> ratings = Map.of("helped", 8, "listened", 9, "understanding", 7);
    over.does("feedback", Map.of("ratings", ratings, "comment", "Thank you.")).expecting(201);
    Somebody prisoner = Somebody.inPrison();
    Visit.pays(
        look,
        visit -> {
          visit.signIn(Somebody.coordinator(), "/desk/referrals/" + over.id());
          visit.lookAt("desk-dossier-ended", "#feedback");
          visit.open("/desk/referrals/" + prisoner.id());
          visit.lookAt("desk-dossier-prison", dossierOf(prisoner));
          visit.open("/desk/therapists/cases/" + caseId);
          visit.lookAt("desk-case-why", "[name=reason]");
          visit.goOn();
          visit.lookAt("desk-case-why-mistakes", WRONG);
          visit.answer("reason", "Their GP called.");
          visit.goOn();
          visit.lookAt("desk-case", ".kit-cards");
          visit.open("/desk/referrals/nobody");
          visit.lookAt("desk-nothing", "main a[href='/']");
        });
  }

  private static void takeAnItemOf(Somebody somebody, Visit visit) {
    find(visit, freeItemOf(somebody));
    visit.press(freeItemOf(somebody) + " button");
  }

  private static String freeItemOf(Somebody somebody) {
    return "#queue li:has(a[href$='%s']) form[action$='/taken']".formatted(somebody.id());
  }

  /** On whatever page of the queue it is. */
  private static Locator find(Visit visit, String what) {
    while (visit.page().locator(what).count() == 0) {
      visit.press("a[href^='/desk?cursor=']");
    }
    return visit.page().locator(what).first();
  }

  private static void anotherTakes(Locator item) {
    String action = Objects.requireNonNull(item.getAttribute("action"));
    Long version = Long.valueOf(item.locator(Hands.named("version")).inputValue());
    Somebody.des()
        .post("/api/coordination" + action.substring("/desk".length()), Map.of("version", version))
        .expecting(200);
  }

  private static String deciding(String decision) {
    return "main a[href*='/" + decision + "?version=']";
  }

  private static String dossierOf(Somebody somebody) {
    return "h1:has-text('" + somebody.reference() + "')";
  }
}
