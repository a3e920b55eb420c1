package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stopso.referral.domain.form.Answers;
import org.stopso.referral.domain.journey.Filled;

/** Whoever left has left: what they sent, sent again by the browser's Back, shows nothing. */
class VisitsIT extends RunningService {

  private static final String THIS = "this-visit";
  private static final String OTHER = "another-visit";
  private static final String TYPED = "nobody-may-read-this";
  private static final Pattern CODE = Pattern.compile("data-kit-code=\"([^\"]+)\"");

  @Autowired MongoTemplate store;

  /** Whatever a page has to press. */
  static Stream<Map<String, String>> buttons() {
    return Stream.of(
        Map.of(),
        Map.of("go", "back"),
        Map.of("go", "change:PERSON"),
        Map.of("lang", "cy"),
        Map.of("lang", "en"));
  }

  @ParameterizedTest
  @MethodSource("buttons")
  void aFormThatWasLeftOpensForNobody(Map<String, String> button) {
    Visitor visitor = at("What you hope for", THIS).fill("hopes", TYPED);
    for (String elsewhere : new String[] {null, "", OTHER, THIS + "x"}) {
      Reply page = performing(visitor.in(elsewhere).request(button));
      assertThat(page.status()).isEqualTo(409);
      assertThat(page.text())
          .contains("name=\"left\"")
          .doesNotContain(TYPED, "NP26", "name=\"draft\"");
      assertThat(page.response().getHeaders("Cache-Control")).containsExactly("no-store");
    }
    assertThat(performing(visitor.in(THIS).request(button)).status()).isEqualTo(200);
  }

  @Test
  void itIsSaidInTheLanguageOfTheFormAndLeadsToANewOne() {
    Visitor visitor = at("What you hope for", THIS).in(null).goOn();
    assertThat(visitor.title()).isEqualTo("Please begin again");
    assertThat(visitor.page().text())
        .contains("This page was left", "href=\"/start/self?lang=en\"", "href=\"/return?lang=en\"");
    assertThat(visitor.speak("cy").title()).isEqualTo("Dechreuwch eto");
    assertThat(visitor.page().status()).isEqualTo(409);
    assertThat(visitor.page().text()).contains("Gadawyd y dudalen hon");
    Visitor inWelsh = at("What you hope for", THIS).speak("cy").in(OTHER).goOn();
    assertThat(inWelsh.page().text()).contains("Gadawyd y dudalen hon");
  }

  @Test
  void withinAVisitAllWorksUpToTheCode() {
    Visitor visitor = at("What you hope for", THIS);
    assertThat(visitor.fill("hopes", "To sleep").goBack().title())
        .isEqualTo("What has happened so far");
    assertThat(visitor.goOn().value("hopes")).isEqualTo("To sleep");
    assertThat(visitor.speak("cy").speak("en").value("hopes")).isEqualTo("To sleep");
    toCheck(visitor);
    visitor.change("HOPES").fill("hopes", "To live").goOn();
    assertThat(visitor.page().text()).contains("To live");
    visitor.fill(typed()).goOn();
    String code = codeIn(visitor);
    assertThat(statusOf(code)).isEqualTo("MATCHING");
    visitor.speak("cy");
    assertThat(codeIn(visitor)).isEqualTo(code);
  }

  @Test
  void whoShowsOnTheSecondPageThatTheyKeepCookiesIsInAVisitFromThere() {
    Visitor visitor = new Visitor(this, "/start/self").fill(typed());
    assertThat(performing(visitor.request(Map.of())).status()).as("keeps none").isEqualTo(200);
    visitor.in(THIS).goOn();
    assertThat(visitor.title()).isEqualTo("What brings you here");
    visitor.fill(typed());
    assertThat(performing(visitor.in(null).request(Map.of())).status()).isEqualTo(409);
    assertThat(performing(visitor.in(THIS).request(Map.of())).status()).isEqualTo(200);
  }

  @Test
  void theCodeOfSomebodyWhoLeftIsShownToNobodyAndNothingIsSent() {
    Visitor visitor = at("What you hope for", THIS);
    toCheck(visitor).fill(typed());
    long before = store.count(new Query(), "referrals");
    MockHttpServletRequestBuilder unsent = visitor.in(OTHER).request(Map.of());
    assertThat(performing(unsent).status()).isEqualTo(409);
    assertThat(store.count(new Query(), "referrals")).isEqualTo(before);
    MockHttpServletRequestBuilder again = visitor.in(null).request(Map.of());
    String code = codeIn(visitor.in(THIS).goOn());
    assertThat(performing(again).status()).isEqualTo(409);
    assertThat(performing(again).text()).doesNotContain(code);
    Reply inWelsh = performing(visitor.in(null).request(Map.of("lang", "cy")));
    assertThat(inWelsh.status()).isEqualTo(409);
    assertThat(inWelsh.text()).doesNotContain(code);
  }

  @Test
  void thePagesOfACodeSayTheirVisitAndWorkInIt() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Visitor visitor = new Visitor(this, "/return", THIS);
    visitor.fill("returnCode", ReturnPagesIT.NOBODYS).goOn();
    assertThat(visitor.page().status()).isEqualTo(404);
    assertThat(visitor.value("visit")).as("after a mistake").isEqualTo(THIS);
    visitor.fill("returnCode", sam.code()).goOn();
    assertThat(visitor.page().text()).contains(sam.reference());
    assertThat(visitor.value("visit")).isEqualTo(THIS);
    for (String path : ReturnPagesIT.PAGES) {
      if (!path.endsWith("/done") && !path.equals("/return/feedback")) {
        Reply page = sent(THIS, path, sam.code());
        assertThat(page.status()).isIn(200, 422);
        assertThat(page.text()).contains("name=\"visit\" value=\"" + THIS + "\"");
      }
    }
    assertThat(getting("/return").text()).doesNotContain("name=\"visit\"");
    Reply fetched = performing(Visitor.in(THIS, get("/return/status")));
    assertThat(fetched.response().getHeader("Location"))
        .as("no address says it")
        .isEqualTo("/return");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", OTHER})
  void outsideOfTheVisitEveryCodeGetsTheSameAnswerAndNothingIsDone(@Nullable String visit) {
    Submitted sam = submitted(Answers.ofSelf().values());
    List<byte[]> answers = new ArrayList<>();
    for (String code : List.of(sam.code(), ReturnPagesIT.NOBODYS, "no code", " ")) {
      for (String path : ReturnPagesIT.PAGES) {
        Reply page = sent(visit, path, code, "text", TYPED);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text())
            .contains("it has not been sent. Enter your code again.", "role=\"alert\"")
            .doesNotContain(sam.code(), TYPED);
        assertThat(page.response().getHeaders("Cache-Control")).containsExactly("no-store");
        answers.add(page.response().getContentAsByteArray());
      }
    }
    assertThat(answers).allMatch(answer -> Arrays.equals(answer, answers.getFirst()));
    assertThat(statusOf(sam.code())).isEqualTo("MATCHING");
    assertThat(dossier(sam.id()).get("messages").size()).isZero();
  }

  @Test
  void theCodeIsAskedForAgainInTheLanguageOfThePage() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Visitor visitor = new Visitor(this, "/return?lang=cy", THIS).fill("returnCode", sam.code());
    assertThat(visitor.goOn().page().text()).contains(sam.reference());
    visitor.in(null).goOn();
    assertThat(visitor.page().status()).isEqualTo(409);
    assertThat(visitor.page().text()).contains("nid yw wedi’i anfon. Rhowch eich cod eto.");
    visitor.fill("returnCode", sam.code()).goOn();
    assertThat(visitor.page().text()).contains(sam.reference());
  }

  /** As from a page that was made in {@link #THIS}. */
  private Reply sent(@Nullable String visit, String path, String code, String... fields) {
    MockHttpServletRequestBuilder form =
        Visitor.in(visit, post(path))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .formField("returnCode", code)
            .formField("visit", THIS);
    for (int i = 0; i < fields.length; i += 2) {
      form = form.formField(fields[i], fields[i + 1]);
    }
    return performing(form);
  }

  private Visitor at(String title, @Nullable String visit) {
    Visitor visitor = new Visitor(this, "/start/self", visit);
    while (!visitor.title().equals(title)) {
      visitor.fill(typed()).goOn();
      assertThat(visitor.page().status()).as(visitor.page().text()).isEqualTo(200);
    }
    return visitor;
  }

  private static Visitor toCheck(Visitor visitor) {
    while (!visitor.action().endsWith("/send")) {
      visitor.fill(typed()).goOn();
      assertThat(visitor.page().status()).as(visitor.page().text()).isEqualTo(200);
    }
    return visitor;
  }

  private static Map<String, List<String>> typed() {
    return Filled.typed(Answers.ofSelf());
  }

  private static String codeIn(Visitor visitor) {
    Matcher code = CODE.matcher(visitor.page().text());
    assertThat(code.find()).as(visitor.page().text()).isTrue();
    return code.group(1);
  }
}
