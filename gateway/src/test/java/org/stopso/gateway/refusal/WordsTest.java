package org.stopso.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;

class WordsTest {

  private static Properties bundle(String name) throws IOException {
    Properties words = new Properties();
    try (var in =
        new InputStreamReader(
            new ClassPathResource("messages/" + name).getInputStream(), StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(bundle("gateway_cy.properties").keySet())
        .isEqualTo(bundle("gateway.properties").keySet());
  }

  @Test
  void everyRefusalHasItsWords() {
    Words words = new Words();
    for (Refusal refusal : Refusal.values()) {
      for (String part : new String[] {"title", "detail", "next"}) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.of("cy")}) {
          assertThat(words.say(refusal.key(part), language)).isNotBlank();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"cy|cy", "en-GB,cy;q=0.5|en", "fr,cy;q=0.5|cy", "fr|en", "*|en"})
  void theReadersFirstLanguageThatThereIsDecides(String accepted, String language) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Accept-Language", accepted);
    assertThat(Words.languageOf(request).getLanguage()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lang=cy|cy",
        "a=b&lang=cy|cy",
        "in=cy|cy",
        "in=en&lang=cy|cy",
        "in=cy&lang=xx|cy",
        "win=cy|en",
        "lang=fr|en",
        "xlang=cy|en",
        "lang=|en",
        "''|en"
      })
  void whatTheAddressChoosesComesFirst(String query, String language) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Accept-Language", "en");
    request.setQueryString(query);
    assertThat(Words.languageOf(request).getLanguage()).isEqualTo(language);
  }
}
