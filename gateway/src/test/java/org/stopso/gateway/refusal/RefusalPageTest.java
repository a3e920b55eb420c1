package org.stopso.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class RefusalPageTest {

  private static final Words WORDS = new Words();
  private static final RefusalPage PAGES = pages(SignedIn.Answer.NO);

  private static RefusalPage pages(SignedIn.Answer signedIn) {
    return new RefusalPage(
        templates(),
        WORDS,
        List.of(
            new SupportLine("Samaritans", null, "116 123"),
            new SupportLine("Emergency services", "Gwasanaethau brys", "999")),
        request -> signedIn);
  }

  private static SpringTemplateEngine templates() {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.setCharacterEncoding("UTF-8");
    SpringTemplateEngine templates = new SpringTemplateEngine();
    templates.setTemplateResolver(files);
    return templates;
  }

  @ParameterizedTest
  @EnumSource
  void whateverIsRefusedThePageLeadsOnAndSaysWhomToCall(Refusal refusal) {
    for (Locale language : List.of(Locale.ENGLISH, Locale.of("cy"))) {
      MockHttpServletRequest request = new MockHttpServletRequest("GET", "/nowhere");
      request.addHeader("Accept-Language", language.getLanguage());
      assertThat(PAGES.of(refusal, request, null))
          .contains("lang=\"" + language + "\"", "<a class=\"govuk-skip-link\" href=\"#main\"")
          .contains("aria-label=\"" + WORDS.say("page.places", language))
          .contains("href=\"/exit\"", ">" + WORDS.say("page.exit", language) + "</a>")
          .contains(">" + WORDS.say("page.home", language) + "</a>", "href=\"/\"")
          .contains(">" + WORDS.say("page.back", language) + "</a>", "href=\"/return\"")
          .contains(">" + WORDS.say("page.enter", language) + "</a>", "href=\"/sign-in\"")
          .contains("Samaritans", "href=\"tel:116123\">116 123</a>");
    }
  }

  @ParameterizedTest
  @CsvSource({"NO, true, false", "YES, false, true", "PERHAPS, true, true"})
  void theWayInAndTheWayOutAreOfferedToWhomTheyServe(
      SignedIn.Answer signedIn, boolean enter, boolean leave) {
    for (Locale language : List.of(Locale.ENGLISH, Locale.of("cy"))) {
      MockHttpServletRequest request = new MockHttpServletRequest("GET", "/desk");
      request.addHeader("Accept-Language", language.getLanguage());
      String page = pages(signedIn).of(Refusal.FORBIDDEN, request, null);
      assertThat(page.contains("href=\"/sign-in\">" + WORDS.say("page.enter", language) + "</a>"))
          .isEqualTo(enter);
      assertThat(page.contains("type=\"submit\">" + WORDS.say("page.leave", language) + "<"))
          .isEqualTo(leave);
      assertThat(page.contains("<form method=\"post\" action=\"/sign-out\">")).isEqualTo(leave);
    }
  }

  @Test
  void aPageLeadsOnWhereThereIsOnePlaceToGo() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/x");
    assertThat(PAGES.of(Refusal.NOT_DONE, request, new Refusals.Onward("written", "/desk/x1")))
        .contains("<a class=\"govuk-link\" href=\"/desk/x1\">Back to the page you wrote on</a>");
    assertThat(PAGES.of(Refusal.NOT_DONE, request, new Refusals.Onward("begin", "/cases")))
        .contains("<a class=\"govuk-link\" href=\"/cases\">Go to your start page</a>");
    assertThat(PAGES.of(Refusal.NOT_DONE, request, null)).doesNotContain("/desk", "/cases");
  }

  @Test
  void theLanguageIsChosenInTheAddressAndGoesAlong() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/nowhere");
    request.addHeader("Accept-Language", "en");
    request.setQueryString("x=1&lang=cy");
    assertThat(PAGES.of(Refusal.NOT_FOUND, request, null))
        .contains("<html class=\"govuk-template\" lang=\"cy\"")
        .contains(
            "<strong lang=\"cy\">Gwasanaethau brys</strong>", "<strong lang=\"en\">Samaritans")
        .contains("href=\"?lang=en\"", "href=\"/?lang=cy\"", "href=\"/return?lang=cy\"")
        .doesNotContain("href=\"?lang=cy\"", "x=1");
  }

  @Test
  void whoeverSentAFormIsNotOfferedToLeaveItForAnotherLanguage() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/start/x");
    assertThat(PAGES.of(Refusal.SERVICE_AWAY, request, null)).doesNotContain("?lang=");
  }

  @Test
  void everyStyleAndScriptOfThePageIsOneOfTheKitsFiles() {
    String page = PAGES.of(Refusal.NOT_FOUND, new MockHttpServletRequest("GET", "/"), null);
    List<String> files =
        Pattern.compile("\"/assets/([^\"]+)\"")
            .matcher(page)
            .results()
            .map(f -> f.group(1))
            .toList();
    assertThat(files)
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(Path.of("../service-kit/src/main/resources/static/assets", file))
                    .exists());
    assertThat(page)
        .doesNotContain("style=", "<style", "onclick")
        .doesNotContainPattern("<script[^>]*>[^<]");
  }
}
