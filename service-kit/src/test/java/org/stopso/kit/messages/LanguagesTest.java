package org.stopso.kit.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class LanguagesTest {

  private final Languages languages = new Languages();
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @AfterEach
  void noPageIsBeingMade() {
    RequestContextHolder.resetRequestAttributes();
  }

  @ParameterizedTest
  @CsvSource({"cy,cy", "en,en", "fr,en", "CY,en", "'',en"})
  void onlyALanguageThatThereIsCanBeChosen(String asked, String spoken) {
    request.addHeader("Accept-Language", "en");
    request.setParameter("lang", asked);
    assertThat(languages.resolveLocale(request)).isEqualTo(Locale.of(spoken));
  }

  @Test
  void withoutAChoiceTheBrowserDecides() {
    request.addHeader("Accept-Language", "cy-GB,en;q=0.5");
    assertThat(languages.resolveLocale(request).getLanguage()).isEqualTo("cy");
    assertThat(Languages.chosen(request)).isNull();
  }

  @Test
  void toWhoeverIsSignedInAPageSpeaksEnglishUnlessTheyChoose() {
    request.addHeader("Accept-Language", "cy");
    request.setUserPrincipal(() -> "account-1");
    assertThat(languages.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    request.setParameter("lang", "cy");
    assertThat(languages.resolveLocale(request)).isEqualTo(Languages.WELSH);
  }

  @Test
  void behindSignInThereIsNoChoiceAndInFrontOfItThereIs() {
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    request.setParameter("lang", "cy");
    new BehindSignIn().preHandle(request, new MockHttpServletResponse(), "a page");
    assertThat(languages.resolveLocale(request)).as("nobody").isEqualTo(Languages.WELSH);

    request.setUserPrincipal(() -> "account-1");
    new BehindSignIn().preHandle(request, new MockHttpServletResponse(), "a page");
    assertThat(languages.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.keptIn("/desk")).isEqualTo("/desk");
  }

  @Test
  void ofTwoChoicesTheFirstCounts() {
    request.setParameter("lang", "cy", "en");
    assertThat(languages.resolveLocale(request)).isEqualTo(Languages.WELSH);
  }

  @Test
  void whatARequestBringsInAnotherWayComesFirst() {
    request.setParameter("lang", "en");
    Languages.speak(request, Languages.WELSH);
    assertThat(languages.resolveLocale(request)).isEqualTo(Languages.WELSH);
  }

  @Test
  void aChoiceGoesAlongAndTheBrowsersOwnLanguageDoesNot() {
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    request.addHeader("Accept-Language", "cy");
    assertThat(Languages.keptIn("/return")).isEqualTo("/return");
    request.setParameter("lang", "cy");
    assertThat(Languages.keptIn("/return")).isEqualTo("/return?lang=cy");
    assertThat(Languages.keptIn("/return?page=2")).isEqualTo("/return?page=2&lang=cy");
  }

  @ParameterizedTest
  @CsvSource({
    "in=cy,true",
    "in=en,true",
    "'',false",
    "in=fr,false",
    "lang=cy,false",
    "in=cy&x=1,false"
  })
  void anAddressThatAFormIsSentToSaysItsLanguageAndNothingElse(String query, boolean all) {
    assertThat(Languages.isAllOf(query)).isEqualTo(all);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    request.setParameter("lang", "cy");
    assertThat(Languages.sentTo("/return/status")).isEqualTo("/return/status?in=cy");
  }

  @Test
  void everyBundleIsFoundAndTheKitsIsAskedLast() throws Exception {
    MessageSource messages =
        new MessagesAutoConfiguration().messageSource(new PathMatchingResourcePatternResolver());
    assertThat(messages.getMessage("only-english", null, Locale.ENGLISH)).isNotBlank();
    assertThat(messages.getMessage("kit.back", null, Languages.WELSH)).isEqualTo("Yn ôl");
    assertThat(messages.getMessage("error.required.name", null, Locale.ENGLISH)).isNotBlank();
  }
}
