package org.stopso.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.offer.OfferState;
import org.stopso.terms.DeclineReason;

/** The pages of an offer, over the use cases without a store or a broker. */
@SpringBootTest(
    classes = OfferPagesTest.Pages.class,
    properties = {
      "spring.application.name=matching-service",
      "stopso.issuer.url=http://issuer.test",
      "stopso.issuer.keys=http://issuer.test/keys"
    })
@AutoConfigureMockMvc
class OfferPagesTest {

  private static final String TODAY = People.TODAY.toString();
  private static final String TOMORROW = People.TODAY.plusDays(1).toString();

  @Autowired MockMvcTester browser;

  InMemory matching = new InMemory();
  String offer = "";

  @Configuration(proxyBeanMethods = false)
  @WebOfMatching
  @ComponentScan(
      basePackages = "org.stopso.matching.adapter.web",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = ".*\\.(Access|Offer(Pages|Forms|sApi))"))
  static class Pages {}

  @BeforeEach
  void annIsOfferedSam(@Autowired EachTest test, @Autowired ObjectProvider<InMemory> anew) {
    test.begins();
    matching = anew.getObject();
    matching.profile(People.profile("ann"));
    matching.offerReferral.submitted(People.need("sam"));
    offer = matching.offerOf("sam").offerId();
  }

  @Test
  void thePageAsksWithNothingChosen() {
    assertThat(page("/offers/" + offer))
        .hasStatusOk()
        .bodyText()
        .contains("<title>An offer</title>", "Accept this client", "I am away")
        .doesNotContain("checked", "There is a problem", "??");
  }

  @ParameterizedTest
  @CsvSource({
    "'',              '',         reason, Give a reason",
    "'',              2026-02-30, reason, Give a reason",
    "BORED,           '',         reason, Choose one of these reasons.",
    "AWAY,            '',         until,  Give the last day",
    "AWAY,            31/12/2099, until,  must be a real date",
    "AWAY,            2099-02-29, until,  must be a real date",
    "AWAY,            +99999-1-1, until,  must be a real date",
    "AWAY,            2020-01-01, until,  must be in the future",
    "AWAY,            9999-12-31, until,  must be within a year",
  })
  void whatIsWrongIsSaidAtTheTopAndAtTheField(
      String reason, String until, String field, String words) {
    MvcTestResult answer = decline(reason, until);
    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains("<title>Error: An offer</title>", "There is a problem", "autofocus")
        .containsPattern("<a href=\"#" + field + "\">[^<]*" + words)
        .containsPattern("id=\"" + field + "-error\"><span[^>]*>Error:</span>[^<]*" + words)
        .containsOnlyOnce("class=\"govuk-error-message\"")
        .containsPattern("<input [^>]*type=\"radio\" id=\"reason\"")
        .doesNotContain("??");
    assertThat(matching.offerOf("sam").offerId()).isEqualTo(offer);
  }

  @Test
  void whatWasChosenAndTypedStays() {
    assertThat(decline("AWAY", "31/12/2099"))
        .bodyText()
        .contains("name=\"until\" type=\"date\" value=\"31/12/2099\"")
        .contains("value=\"AWAY\" checked=\"checked\"")
        .containsOnlyOnce("checked=\"checked\"");
    assertThat(decline("", TOMORROW))
        .bodyText()
        .contains("value=\"" + TOMORROW + "\"")
        .doesNotContain("checked=\"checked\"");
    assertThat(decline("<b>", "<b>")).bodyText().contains("&lt;b&gt;").doesNotContain("<b>");
  }

  @Test
  void theLastDayAwayIsTomorrowAtTheEarliest() {
    assertThat(decline("AWAY", TODAY)).hasStatus(422);
    assertThat(decline("AWAY", TOMORROW)).hasStatus(303).hasHeader("Location", "/offers/" + offer);
    assertThat(matching.offers.get(offer))
        .extracting(it -> it.state())
        .isEqualTo(
            new OfferState.Declined(DeclineReason.AWAY, People.TODAY.plusDays(1), matching.now()));
  }

  @Test
  void theLastDayAwayIsWithinAYear() {
    assertThat(decline("AWAY", People.TODAY.plusDays(367).toString())).hasStatus(422);
    assertThat(decline("AWAY", People.TODAY.plusDays(366).toString())).hasStatus(303);
  }

  @Test
  void besideAnyOtherReasonTheDayIsPassedOver() {
    assertThat(decline("TOO_FAR", "31/12/2099")).hasStatus(303);
    assertThat(page("/offers/" + offer)).bodyText().contains("You declined this offer.");
  }

  @Test
  void anOfferThatIsOverIsShownAsItIsWhateverWasTyped() {
    assertThat(decline("OTHER", "")).hasStatus(303);
    assertThat(decline("OTHER", "")).hasStatus(303);
    assertThat(decline("TOO_FAR", "")).hasStatus(409);
    assertThat(decline("", ""))
        .hasStatus(409)
        .bodyText()
        .contains("You declined this offer.")
        .doesNotContain("There is a problem", "Error:");
  }

  @ParameterizedTest
  @CsvSource({
    "{}, reason, required",
    "{\"reason\": \"BORED\"}, reason, not-one-of",
    "{\"reason\": \"AWAY\"}, until, required",
    "'{\"reason\": \"AWAY\", \"until\": \"31/12/2099\"}', until, wrong-type",
    "'{\"reason\": \"AWAY\", \"until\": \"2020-01-01\"}', until, must-be-future",
    "'{\"reason\": \"AWAY\", \"until\": \"9999-12-31\"}', until, too-far-ahead",
    "'{\"reason\": \"TOO_FAR\", \"until\": \"2099-01-01\"}', until, not-asked",
  })
  void programsAreToldTheField(String body, String field, String code) {
    assertThat(
            browser
                .post()
                .uri("/api/offers/{id}/decline", offer)
                .with(ann())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .hasStatus(422)
        .bodyJson()
        .hasPathSatisfying("$.errors[0].field", it -> assertThat(it).isEqualTo(field))
        .hasPathSatisfying("$.errors[0].code", it -> assertThat(it).isEqualTo(code));
  }

  private MvcTestResult decline(String reason, String until) {
    return browser
        .post()
        .uri("/offers/{id}/decline", offer)
        .with(ann())
        .accept(MediaType.TEXT_HTML)
        .param("reason", reason)
        .param("until", until)
        .exchange();
  }

  private MvcTestResult page(String path) {
    return browser.get().uri(path).with(ann()).accept(MediaType.TEXT_HTML).exchange();
  }

  private static RequestPostProcessor ann() {
    return jwt()
        .jwt(token -> token.subject("account-ann"))
        .authorities(new SimpleGrantedAuthority("ROLE_THERAPIST"));
  }
}
