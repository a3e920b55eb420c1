package org.stopso.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.stopso.kit.sample.SampleIT;

class PagesIT extends SampleIT {

  private static final String FORM = "/pages/form";

  @Test
  void aPageHasTheLayoutAndItsOwnTitleAndMain() {
    String page = get(FORM, "Accept", "text/html").body();
    assertThat(page)
        .contains(
            "<html class=\"govuk-template\" lang=\"en\">",
            "<title>A form</title>",
            "href=\"#main\"",
            "<h1 class=\"govuk-heading-l\">A form</h1>",
            "/assets/kit.css")
        .doesNotContain("style=", " th:", "role=\"alert\"", "/sign-out");
    assertThat(page).containsOnlyOnce("<main").containsOnlyOnce("<title>");
  }

  @Test
  void thePageSpeaksTheLanguageAskedFor() {
    HttpResponse<String> welsh =
        get(FORM, "Accept", "text/html", "Accept-Language", "cy-GB,en;q=0.5");
    assertThat(welsh.body()).contains("lang=\"cy\">", "Neidio i’r prif gynnwys");
    assertThat(get(FORM, "Accept", "text/html", "Accept-Language", "en-GB").body())
        .contains("<html class=\"govuk-template\" lang=\"en\">");
  }

  @Test
  void aLanguageThatWasChosenComesBeforeTheBrowsersAndGoesAlong() {
    String welsh = get(FORM + "?lang=cy", "Accept", "text/html", "Accept-Language", "en").body();
    assertThat(welsh).contains("lang=\"cy\">", "href=\"/?lang=cy\"");
    assertThat(get(FORM + "?lang=fr", "Accept", "text/html", "Accept-Language", "en").body())
        .contains("lang=\"en\">")
        .doesNotContain("lang=fr");
    assertThat(send("name=&ageBand=&lang=cy").body()).contains("lang=\"cy\">", "Mae problem");
  }

  @Test
  void whoeverIsNotSignedInCanLeaveAndChooseALanguage() {
    assertThat(get(FORM, "Accept", "text/html").body())
        .contains("href=\"/exit\"", "rel=\"nofollow noreferrer\"", "href=\"?lang=cy\"")
        .doesNotContain("href=\"?lang=en\"");
    assertThat(send("name=&ageBand=").body()).contains("href=\"/exit\"").doesNotContain("?lang=");
  }

  @Test
  void aTherapistFindsTheirPlacesAndTheWayOut() {
    String page =
        get(FORM, "Accept", "text/html", "Authorization", "Bearer " + ISSUER.person("THERAPIST"))
            .body();
    assertThat(page)
        .contains("href=\"/cases\"", "href=\"/offers\"", "method=\"post\" action=\"/sign-out\"");
    assertThat(
            get(FORM, "Accept", "text/html", "Authorization", "Bearer " + ISSUER.person("ANALYST"))
                .body())
        .contains("/sign-out")
        .doesNotContain("href=\"/cases\"");
  }

  @Test
  void whatIsWrongStandsAtTheTopAndAtTheField() {
    String page = send("name=&ageBand=").body();
    assertThat(page)
        .contains(
            "role=\"alert\"",
            "<a href=\"#name\">Enter a name or a pseudonym.</a>",
            "Enter a name or a pseudonym.</p>",
            "aria-describedby=\"name-hint name-error\"",
            "<a href=\"#ageBand\">This must be given.</a>");
  }

  @Test
  void aPageWithErrorsSaysSoInItsTitleAndStartsAtTheSummary() {
    assertThat(send("name=&ageBand=").body())
        .contains("<title>Error: A form</title>")
        .containsPattern("<div class=\"govuk-error-summary\"[^>]* autofocus");
    assertThat(get(FORM, "Accept", "text/html").body()).doesNotContain("Error:", "autofocus");
  }

  @Test
  void theSummaryLeadsToTheFirstOfSeveralChoices() {
    assertThat(send("name=Sam&ageBand=").body())
        .containsPattern(
            "<input [^>]*type=\"radio\" id=\"ageBand\" name=\"ageBand\" value=\"18_24\"")
        .containsPattern(
            "<input [^>]*type=\"checkbox\" id=\"ages\" name=\"ages\" value=\"18_24\""
                + " checked=\"checked\"");
  }

  @Test
  void aFormIsReadAsJsonIs() {
    assertThat(send("name=Sam&ageBand=18_24").statusCode()).isEqualTo(302);
    assertThat(send("name=Sam&ageBand=").body()).contains("This must be given.");
    assertThat(send("name=+&ageBand=18_24").body()).contains("Enter a name or a pseudonym.");
    assertThat(send("name=Sam&ageBand=canary").statusCode()).isEqualTo(422);
    assertThat(send("name=Sam&ageBand=canary").body()).doesNotContain("canary");
  }

  @Test
  void whatWasTypedIsShownAgainAsText() {
    assertThat(send("name=%3Cb%3ESam&ageBand=").body())
        .contains("&lt;b&gt;Sam")
        .doesNotContain("<b>Sam");
  }

  @Test
  void whatIsNotThereHasAPage() {
    HttpResponse<String> absent = get("/pages/absent", "Accept", "text/html");
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(absent.body()).contains(">Not found</h1>", "<title>Not found</title>");
    assertThat(get("/pages/no/such", "Accept", "text/html").body()).isEqualTo(absent.body());
    assertThat(get("/api/open/things/absent", "Accept", "text/html").body())
        .startsWith("{\"type\":\"/problems/not-found\"");
  }

  private HttpResponse<String> send(String form) {
    return send(
        to(FORM)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }
}
