package org.stopso.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class RefusalPageTest {

  private static final Words WORDS = new Words();
  private static final RefusalPage PAGES =
      new RefusalPage(templates(), WORDS, List.of(new SupportLine("Samaritans", "116 123")));

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
      assertThat(PAGES.of(refusal, language))
          .contains("<html lang=\"" + language + "\"", "<a class=\"skip\" href=\"#main\"")
          .contains("<nav class=\"nav\" aria-label=\"" + WORDS.say("page.places", language))
          .contains(">" + WORDS.say("page.home", language) + "</a>", "href=\"/\"")
          .contains(">" + WORDS.say("page.back", language) + "</a>", "href=\"/return\"")
          .contains(">" + WORDS.say("page.enter", language) + "</a>", "href=\"/sign-in\"")
          .contains("Samaritans", "<a href=\"tel:116123\">116 123</a>");
    }
  }
}
