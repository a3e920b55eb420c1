package org.stopso.acceptance.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stopso.acceptance.Browser;
import org.stopso.acceptance.Mailbox;
import org.stopso.local.demo.DemoAccount;
import org.stopso.local.demo.DemoPeople;
import org.stopso.local.demo.DemoTherapists;
import org.stopso.local.running.RunningPlatform;

/** People and programs sign in at the real Keycloak, through the gateway. */
class SignInIT {

  private static final Pattern LINK = Pattern.compile("https?://\\S+login-actions\\S+");
  private static final Pattern REGISTER =
      Pattern.compile("href=\"([^\"]*/login-actions/registration[^\"]*)\"");
  private static final Pattern FORGOTTEN =
      Pattern.compile("href=\"([^\"]*/login-actions/reset-credentials[^\"]*)\"");
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");
  private static final String PASSWORD = "a-long-enough-password";
  private static final int ALLOWED_WRONG = 5;

  private final PlatformOnKeycloak both = PlatformOnKeycloak.running();
  private final KeycloakServer keycloak = both.keycloak();
  private final RunningPlatform platform = both.platform();
  private final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({
    "coordinator-1, /desk, /cases",
    "moderator, /forum/moderation, /desk",
    "analyst, /research, /forum",
    "therapist-cardiff, /cases, /desk",
    "family-1, /forum, /cases"
  })
  void everyRoleOpensItsOwnPagesAndNoOthers(String username, String own, String others) {
    Browser.Page page = browser.open(at(own), account(username));
    assertThat(page.at()).isEqualTo(at(own));
    assertThat(page.status()).isNotIn(401, 403);
    assertThat(browser.open(at(others)).status()).isEqualTo(403);
  }

  @Test
  void aTherapistKnownByEmailOnlyIsFoundAtTheirFirstSignIn() {
    String username = PlatformOnKeycloak.KNOWN_BY_EMAIL_ONLY;
    assertThat(browser.open(at("/cases"), account(username)).status()).isEqualTo(200);
    String therapistId =
        DemoTherapists.all().stream()
            .filter(one -> one.account().username().equals(username))
            .findFirst()
            .orElseThrow()
            .therapistId();
    assertThat(browser.read(at("/api/me/profile")).html()).contains(therapistId);
  }

  @Test
  void wrongPasswordsLockTheAccountAndNobodyElses() {
    RunningPlatform.Account right = account("family-2");
    RunningPlatform.Account wrong =
        new RunningPlatform.Account(right.username(), "not-the-password", null);
    for (int number = 0; number < ALLOWED_WRONG; number++) {
      assertThat(isAtKeycloak(new Browser().open(at("/forum"), wrong))).isTrue();
    }
    assertThat(isAtKeycloak(browser.open(at("/forum"), right))).as("locked").isTrue();
    assertThat(isAtKeycloak(new Browser().open(at("/forum"), account("family-1")))).isFalse();
  }

  @Test
  void beingSignedOutAtKeycloakEndsTheSessionHere() {
    DemoAccount leeds = DemoPeople.named("therapist-leeds").orElseThrow();
    browser.open(at("/cases"), account(leeds.username()));
    Browser another = new Browser();
    another.open(at("/cases"), account("therapist-london"));
    assertThat(browser.open(at("/cases")).status()).isEqualTo(200);

    keycloak.signOut(leeds.subject());

    await().atMost(Duration.ofSeconds(20)).until(() -> isAtKeycloak(browser.open(at("/cases"))));
    assertThat(isAtKeycloak(another.open(at("/cases")))).as("nobody else").isFalse();
  }

  @Test
  void signingOutHereEndsTheSessionAtKeycloak() {
    Browser.Page page = browser.open(at("/cases"), account("therapist-leeds"));
    Browser.Page out = browser.submit(page, "/sign-out", Map.of());
    assertThat(out.at()).isEqualTo(at("/"));
    assertThat(isAtKeycloak(browser.open(at("/cases")))).isTrue();
  }

  @Test
  void staffAndTherapistsNeedASecondFactorOutsideTheDemoAndFamiliesDoNot() {
    keycloak.change("{\"browserFlow\": \"second factor\"}");
    try {
      Browser.Page staff = browser.open(at("/desk"), account("coordinator-1"));
      assertThat(isAtKeycloak(staff)).isTrue();
      assertThat(staff.html()).contains("totp");
      Browser.Page therapist = new Browser().open(at("/cases"), account("therapist-belfast"));
      assertThat(isAtKeycloak(therapist)).isTrue();
      assertThat(therapist.html()).contains("totp");
      assertThat(isAtKeycloak(new Browser().open(at("/forum"), account("family-1")))).isFalse();
    } finally {
      keycloak.change("{\"browserFlow\": \"browser\"}");
    }
  }

  @Test
  void aForgottenPasswordIsMadeAnewByMailWhichSignsNobodyInAndSetsUpNoSecondFactor() {
    String email = account("coordinator-2").username() + "@stopso.example";
    Browser.Page signIn = browser.open(at("/desk"));
    Browser.Page asked = browser.open(signIn.at().resolve(found(FORGOTTEN, signIn.html())));
    browser.submit(asked, found(FORM, asked.html()), Map.of("username", email));
    Matcher link = LINK.matcher(new Mailbox(platform).awaitTo(email).text());
    assertThat(link.find()).isTrue();

    Browser.Page theirs = browser.open(URI.create(link.group()));
    Browser.Page after =
        browser.submit(
            theirs,
            found(FORM, theirs.html()),
            Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
    assertThat(isAtKeycloak(after)).as("not signed in by a mail alone").isTrue();
    assertThat(after.html()).doesNotContain("totp");
    assertThat(isAtKeycloak(browser.open(at("/desk")))).isTrue();

    RunningPlatform.Account anew =
        new RunningPlatform.Account(account("coordinator-2").username(), PASSWORD, null);
    assertThat(browser.open(at("/desk"), anew).at()).isEqualTo(at("/desk"));
  }

  @Test
  void aRelativeRegistersThemselvesAndIsLetInOnceTheirAddressIsVerified() {
    String email = "relative-" + UUID.randomUUID() + "@example.org";
    Browser.Page signIn = browser.open(at("/forum"));
    Browser.Page form = browser.open(signIn.at().resolve(found(REGISTER, signIn.html())));
    Browser.Page asked = browser.submit(form, found(FORM, form.html()), Map.of("email", email));
    assertThat(isAtKeycloak(asked)).as("not before the address is verified").isTrue();

    String mail = new Mailbox(platform).awaitTo(email).text();
    Matcher link = LINK.matcher(mail);
    assertThat(link.find()).isTrue();
    Browser.Page theirs = browser.open(URI.create(link.group()));
    Browser.Page inside =
        browser.submit(
            theirs,
            found(FORM, theirs.html()),
            Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
    assertThat(inside.at()).as("back at the page asked for").isEqualTo(at("/forum"));
    Browser.Page forum = browser.open(at("/forum"));
    assertThat(forum.at()).isEqualTo(at("/forum"));
    assertThat(forum.status()).isNotIn(401, 403);
    assertThat(browser.open(at("/desk")).status()).isEqualTo(403);
  }

  private static RunningPlatform.Account account(String username) {
    DemoAccount account = DemoPeople.named(username).orElseThrow();
    return new RunningPlatform.Account(username, account.password(), null);
  }

  private boolean isAtKeycloak(Browser.Page page) {
    return page.at().getPort() == keycloak.port();
  }

  private URI at(String path) {
    return platform.gateway().resolve(path);
  }

  private static String found(Pattern pattern, String html) {
    Matcher matcher = pattern.matcher(html);
    assertThat(matcher.find()).as(pattern.toString()).isTrue();
    return matcher.group(1).replace("&amp;", "&");
  }
}
