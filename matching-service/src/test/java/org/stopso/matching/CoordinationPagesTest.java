package org.stopso.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.need.Claim;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.terms.Clearance;
import org.stopso.terms.Delivery;

/** The coordinators' pages of matching, over the use cases without a store or a broker. */
@SpringBootTest(
    classes = CoordinationPagesTest.Pages.class,
    properties = {
      "spring.application.name=matching-service",
      "stopso.issuer.url=http://issuer.test",
      "stopso.issuer.keys=http://issuer.test/keys"
    })
@AutoConfigureMockMvc
class CoordinationPagesTest {

  @Autowired MockMvcTester browser;
  @Autowired MessageSource words;

  InMemory matching = new InMemory();

  @Configuration(proxyBeanMethods = false)
  @WebOfMatching
  @ComponentScan(
      basePackages = "org.stopso.matching.adapter.web",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = ".*\\.(Access|MatchingApi|desk\\.(\\w+Api|\\w+Pages))"))
  static class Pages {}

  @BeforeEach
  void nobodyFitsSam(@Autowired EachTest test, @Autowired ObjectProvider<InMemory> anew) {
    test.begins();
    matching = anew.getObject();
    matching.profile(People.profile("full", it -> it.but(x -> x.places = 0)));
    matching.profile(
        People.profile(
            "other",
            it -> it.but(x -> x.worksWith = Set.of()).but(x -> x.availability = Set.of())));
    matching.profile(
        People.profile(
            "far",
            it ->
                it.but(x -> x.practices = java.util.List.of(People.CALDICOT))
                    .but(x -> x.delivery = Set.of())));
    matching.offerReferral.submitted(People.need("sam"));
  }

  @Test
  void theExplanationIsInWordsRuleByRule() {
    assertThat(page("/desk/matching/sam"))
        .hasStatusOk()
        .bodyText()
        .contains("There were 3 therapists. Nobody fitted.")
        .contains("1 does not work with everything that brings the client", "2 were left")
        .contains("1 within 40 km, or reachable in another way that the client wants; 1 is not")
        .contains("1 has no free place", "nobody was left")
        .contains("M7: no free place", "Look and assign")
        .containsOnlyOnce("action=\"/desk/matching/sam/assignment\"")
        .contains("Identity of a therapist")
        .doesNotContain("??");
    assertThat(matching.audited).contains("nia matching.read referral:sam null");
  }

  @Test
  void itSaysThatItIsEnglishWhateverIsAsked() {
    assertThat(page("/desk/matching/sam?lang=cy"))
        .bodyText()
        .contains("class=\"govuk-template\" lang=\"en\"", "Sign out")
        .doesNotContain("Allgofnodi");
  }

  @ParameterizedTest
  @EnumSource(NeedState.class)
  void everyStateOfANeedHasItsWords(NeedState state) {
    assertThat(words.getMessage("coordination.state." + state, null, Locale.UK)).isNotBlank();
  }

  @Test
  void howFarTheClientTravelsIsOnlySaidOfThoseWhoTravel() {
    Wishes usual = People.wishes();
    Wishes online =
        new Wishes(
            usual.groups(),
            usual.help(),
            Set.of(Delivery.ONLINE),
            usual.where(),
            usual.maxTravelKm(),
            usual.gender(),
            usual.languages(),
            usual.availability(),
            usual.fee());
    matching.offerReferral.submitted(People.need("kim", online));
    assertThat(page("/desk/matching/kim"))
        .bodyText()
        .contains("1 may be met in a way that the client wants; 1 may not")
        .doesNotContain("within 40 km", "??");
  }

  @Test
  void whoFitsIsShownWithTheScoreAndWhoWasAsked() {
    matching.profile(People.profile("ann"));
    assertThat(page("/desk/matching/sam"))
        .bodyText()
        .contains("A therapist is asked", "Fits, 100 of 100", "nearness 100", "has until")
        .doesNotContain("??");
  }

  @Test
  void whatWasNotDecidedYetSaysSoToPeopleAndIsNotFoundByPrograms() {
    Wishes wishes = People.wishes();
    matching.offerReferral.submitted(
        Need.submitted("kim", "kim", wishes, Clearance.FOUNDATION, new Claim(2, People.NOW), true));
    assertThat(page("/desk/matching/kim"))
        .hasStatusOk()
        .bodyText()
        .contains("Nothing was decided about this yet.", ">Held<")
        .doesNotContain("There were", "Another therapist", "hx-get", "??");
    assertThat(page("/api/coordination/matching/kim")).hasStatus(404);
    matching.offerReferral.released("kim", Clearance.FOUNDATION, 2);
    assertThat(page("/desk/matching/kim"))
        .bodyText()
        .contains("There were 3 therapists.")
        .doesNotContain("Nothing was decided");
    assertThat(page("/desk/matching/nobody")).hasStatus(404);
  }

  @Test
  void whoeverIsMentionedLeadsToTheirRecordAndTheBrowserIsToldWhereTheNamesAre() {
    String names = "hx-get=\"/desk/therapists/names?";
    assertThat(page("/desk/matching/sam"))
        .bodyText()
        .contains(names + "id=full&amp;id=far&amp;id=other\"", "hx-trigger=\"load\"")
        .contains("class=\"govuk-link therapist-far\" href=\"/desk/therapists/far\">far</a>")
        .containsPattern("Look and assign</span><span[^>]*>: <span class=\"therapist-far\">far<");
    assertThat(look("other"))
        .bodyText()
        .contains(names + "id=other\"", "href=\"/desk/therapists/other\">other</a>");
    assign("other", "They worked together before", version());
    assertThat(page("/desk/matching/sam")).bodyText().containsOnlyOnce(names);
  }

  @Test
  void whereNobodyIsMentionedNoNamesAreAskedFor() {
    assertThat(look("nobody")).hasStatus(422).bodyText().doesNotContain("hx-get");
  }

  @Test
  void theListOfThoseWhoWaitLeadsToTheExplanation() {
    assertThat(page("/desk/matching"))
        .hasStatusOk()
        .bodyText()
        .contains("Wales", "CF10", "Like everybody else", "href=\"/desk/matching/sam\"")
        .contains("A free place")
        .doesNotContain("??");
    assertThat(page("/desk/matching?after=sam")).hasStatusOk().bodyText().contains("Nobody waits.");
  }

  @Test
  void aTherapistIsWeighedBeforeTheyAreChosen() {
    assertThat(look("full"))
        .hasStatusOk()
        .bodyText()
        .contains("These rules bind everybody", "M7: no free place", "No place is free.")
        .doesNotContain("Assign the client", "??");
    assertThat(look("other"))
        .hasStatusOk()
        .bodyText()
        .contains("Your reason overrules them", "M3:", "M12:", "3 places are free.")
        .contains("Assign the client to this therapist")
        .doesNotContain("These rules bind everybody", "??");
  }

  @Test
  void nobodyIsFoundUnderAnIdentityThatNobodyHas() {
    assertThat(look("<b>"))
        .hasStatus(422)
        .bodyText()
        .contains("There is no therapist with this identity.", "value=\"&lt;b&gt;\"")
        .containsOnlyOnce("action=\"/desk/matching/sam/assignment\"")
        .doesNotContain("??");
  }

  @Test
  void theReasonAssigns() {
    MvcTestResult done = assign("other", "They worked together before", version());
    assertThat(done).hasStatus(303).hasHeader("Location", "/desk/matching/sam");
    assertThat(matching.stateOf("sam")).isEqualTo(NeedState.ASSIGNED);
    assertThat(page("/desk/matching/sam"))
        .bodyText()
        .contains("you chose the therapist by hand", "They worked together before", "M3:", "M12:")
        .doesNotContain("Look and assign", "??");
  }

  @Test
  void withoutAReasonNothingHappens() {
    assertThat(assign("other", " ", version()))
        .hasStatus(422)
        .bodyText()
        .contains("<title>Error: Assign by hand", "Give a reason.")
        .doesNotContain("??");
    assertThat(assign("other", "x".repeat(501), version()))
        .hasStatus(422)
        .bodyText()
        .contains("The reason must be 500 characters or less.");
    assertThat(assign("other", "x".repeat(500), version())).hasStatus(303);
  }

  @Test
  void whoComesSecondIsToldAndKeepsWhatTheyTyped() {
    long seen = version();
    assertThat(assign("other", "First", seen)).hasStatus(303);
    MvcTestResult second =
        browser
            .post()
            .uri("/desk/matching/sam/assignment")
            .with(coordinator("des"))
            .accept(MediaType.TEXT_HTML)
            .param("therapistId", "far")
            .param("reason", "Second thoughts")
            .param("version", Long.toString(seen))
            .exchange();
    assertThat(second)
        .hasStatus(409)
        .bodyText()
        .contains("nia changed this first", "Second thoughts", "A therapist has the client")
        .doesNotContain("Assign the client to this therapist", "??");
    assertThat(matching.needs.get("sam"))
        .satisfies(
            need ->
                assertThat(Objects.requireNonNull(need.bond()).therapistId()).isEqualTo("other"));
  }

  @Test
  void theRulesThatBindAreNamedOnThePage() {
    assertThat(assign("full", "Anyway", version()))
        .hasStatus(409)
        .bodyText()
        .contains("These rules bind, whatever the reason: M7.", "Anyway")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"reason\": \"r\", \"version\": 1}', therapistId, required",
    "'{\"therapistId\": \"other\", \"version\": 1}', reason, required",
    "'{\"therapistId\": \"other\", \"reason\": \"r\"}', version, required",
    "'{\"therapistId\": \"other\", \"reason\": \"r\", \"version\": 1, \"more\": 1}', more,"
        + " unknown-field",
    "'{\"therapistId\": \"nobody\", \"reason\": \"r\", \"version\": 1}', therapistId,"
        + " unknown-therapist",
  })
  void programsAreToldTheField(String body, String field, String code) {
    assertThat(sent(body))
        .hasStatus(422)
        .bodyJson()
        .hasPathSatisfying("$.errors[0].field", it -> assertThat(it).isEqualTo(field))
        .hasPathSatisfying("$.errors[0].code", it -> assertThat(it).isEqualTo(code));
  }

  @Test
  void programsAreToldWhatBindsAndWhoWasFirst() {
    String order = "{\"therapistId\": \"%s\", \"reason\": \"r\", \"version\": %d}";
    assertThat(sent(order.formatted("full", version())))
        .hasStatus(409)
        .bodyJson()
        .hasPathSatisfying("$.type", it -> assertThat(it).isEqualTo("/problems/therapist-barred"))
        .hasPathSatisfying("$.rules[0]", it -> assertThat(it).isEqualTo("M7"));
    assertThat(sent(order.formatted("other", version() - 1)))
        .hasStatus(409)
        .bodyJson()
        .hasPathSatisfying("$.type", it -> assertThat(it).isEqualTo("/problems/stale"))
        .hasPathSatisfying("$.changedBy", it -> assertThat(it).isEqualTo("matching-service"))
        .hasPathSatisfying("$.version", it -> assertThat(it).isEqualTo((int) version()));
    assertThat(sent(order.formatted("other", version())))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.caseId", it -> assertThat(it).isNotNull());
  }

  @Test
  void noTherapistSeesAnyOfIt() {
    for (String path :
        new String[] {"/desk/matching", "/desk/matching/sam", "/api/coordination/matching/sam"}) {
      assertThat(browser.get().uri(path).with(as("account-ann", "THERAPIST"))).hasStatus(403);
      assertThat(browser.get().uri(path)).hasStatus(401);
    }
  }

  private long version() {
    return Objects.requireNonNull(matching.needs.get("sam")).version();
  }

  private MvcTestResult look(String therapist) {
    return browser
        .get()
        .uri("/desk/matching/sam/assignment?therapistId={id}", therapist)
        .with(coordinator("nia"))
        .accept(MediaType.TEXT_HTML)
        .exchange();
  }

  private MvcTestResult page(String path) {
    return browser.get().uri(path).with(coordinator("nia")).accept(MediaType.TEXT_HTML).exchange();
  }

  private MvcTestResult assign(String therapist, String reason, long version) {
    return browser
        .post()
        .uri("/desk/matching/sam/assignment")
        .with(coordinator("nia"))
        .accept(MediaType.TEXT_HTML)
        .param("therapistId", therapist)
        .param("reason", reason)
        .param("version", Long.toString(version))
        .exchange();
  }

  private MvcTestResult sent(String json) {
    return browser
        .post()
        .uri("/api/coordination/matching/sam/assignment")
        .with(coordinator("nia"))
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }

  private static RequestPostProcessor coordinator(String account) {
    return as(account, "COORDINATOR");
  }

  private static RequestPostProcessor as(String account, String role) {
    return jwt()
        .jwt(token -> token.subject(account))
        .authorities(new SimpleGrantedAuthority("ROLE_" + role));
  }
}
