package org.stopso.acceptance.browser.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.stopso.acceptance.Api;
import org.stopso.acceptance.Platform;
import org.stopso.acceptance.browser.Chromium;
import org.stopso.acceptance.browser.Hands;
import org.stopso.acceptance.browser.Journey;
import org.stopso.acceptance.browser.Look;
import org.stopso.acceptance.browser.Visit;
import org.stopso.local.running.RunningPlatform;

/** The form that {@code docs/form-on-your-site} offers, on a site that is not the platform's. */
@Order(Integer.MAX_VALUE - 10)
class OtherSiteIT {

  private static final Path FORM = Path.of("../docs/form-on-your-site/form.html");

  private static OtherSite site;

  private final RunningPlatform platform = Platform.running();

  @BeforeAll
  static void putUpSite() throws IOException {
    assumeTrue(Platform.knowsOtherSite(), "a platform that was given has a list of its own");
    Chromium.browser();
    String gateway = Platform.running().gateway().toString();
    String form = Files.readString(FORM).replace("https://help.example.org", gateway);
    site = new OtherSite(Map.of("/contact", form));
  }

  @AfterAll
  static void takeDown() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void aListedSitesFormIsTakenInAndItsCodeOpens() {
    try (Visit visit = visit(OtherSite.listed())) {
      Page page = visit.page();
      visit.isAccessible("the other site's form");
      fill(page);
      send(page);
      page.locator("[data-done]").waitFor();
      String code = page.locator("[data-code]").innerText();
      assertThat(statusOf(code)).isEqualTo("HELD");
      assertThat(page.locator("[data-lines]").innerText()).contains("Samaritans");
      assertThat(Hands.hasFocus(page, "#done")).isTrue();
      visit.isAccessible("the other site's thanks");
      assertThat(page.context().cookies()).isEmpty();
    }
  }

  @Test
  void whatIsWrongStandsAtItsField() {
    try (Visit visit = visit(OtherSite.listed())) {
      Page page = visit.page();
      long before = referrals();
      fill(page);
      page.locator("[name=outcode]").fill("ZZ99");
      page.locator("[name='consents.processing']").uncheck();
      send(page);
      summary(page).waitFor();
      assertThat(page.locator("[data-field=outcode] .error").innerText()).isNotBlank();
      assertThat(page.locator("[data-field='consents.processing'] .error").innerText())
          .isNotBlank();
      assertThat(page.locator("form .error").count()).isEqualTo(2);
      assertThat(summary(page).locator("a").count()).isEqualTo(2);
      visit.isAccessible("the other site's form with errors");
      assertThat(referrals()).isEqualTo(before);
    }
  }

  @Test
  void aSiteThatIsNotListedCannotSend() {
    try (Visit visit = visit(OtherSite.unlisted())) {
      Page page = visit.page();
      long before = referrals();
      fill(page);
      send(page);
      summary(page).waitFor();
      assertThat(summary(page).innerText()).contains("could not be sent");
      assertThat(page.locator("[data-done]").isVisible()).isFalse();
      assertThat(referrals()).isEqualTo(before);
    }
  }

  private static Visit visit(URI address) {
    Visit visit = new Visit(address, Look.USUAL);
    visit.open("/contact");
    return visit;
  }

  private static void fill(Page page) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    Journey.SELF.steps().forEach(step -> answers.putAll(step.answers()));
    answers.put("outcode", List.of("NP26"));
    answers.forEach(
        (field, values) -> {
          if (page.locator(Hands.named(field) + ":not([type=hidden])").count() > 0) {
            Hands.POINTER.answer(page, field, values);
          }
        });
  }

  private static void send(Page page) {
    page.locator("button[type=submit]").click();
  }

  private static Locator summary(Page page) {
    return page.locator("[data-summary]:not([hidden])");
  }

  private String statusOf(String code) {
    return Api.anybody(platform)
        .post("/api/referrals/status", Map.of("returnCode", code))
        .expecting(200)
        .json()
        .get("status")
        .asString();
  }

  private long referrals() {
    try (MongoClient store = MongoClients.create(platform.text("mongo"))) {
      return store.getDatabase("referral").getCollection("referrals").countDocuments();
    }
  }
}
