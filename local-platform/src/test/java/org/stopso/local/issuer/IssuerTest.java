package org.stopso.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.stopso.local.demo.DemoAccount;
import org.stopso.local.demo.DemoPeople;
import org.stopso.local.process.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IssuerTest {
  private static final int PORT = Ports.free();
  private static final String URL = "http://localhost:" + PORT;
  private static final String CALLBACK = "http://localhost:8080/sign-in/callback";
  private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-protocol-to-take";

  /** The SHA-256 of the verifier, as the protocol writes it. */
  private static final String CHALLENGE = Challenge.of(VERIFIER);

  @TempDir private static Path secrets;
  private static ConfigurableApplicationContext issuer;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void start() {
    issuer = startAgain();
  }

  private static ConfigurableApplicationContext startAgain() {
    return Issuer.start(
        "--server.port=" + PORT, "--issuer.url=" + URL, "--issuer.secrets=" + secrets);
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @Test
  void aDemoTokenSaysWhoForWhomAndWhatTheyMayDo() throws Exception {
    DemoAccount coordinator = DemoPeople.named("coordinator-1").orElseThrow();
    HttpResponse<String> answer = demoToken(coordinator.username(), coordinator.password());
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode body = JsonMapper.shared().readTree(answer.body());
    assertThat(body.path("expires_in").asInt()).isGreaterThanOrEqualTo(300);
    JsonNode claims = claims(body.path("access_token").asString());
    assertThat(claims.path("iss").asString()).isEqualTo(URL);
    assertThat(claims.path("aud").toString()).contains("stopso");
    assertThat(claims.path("sub").asString()).isEqualTo(coordinator.subject());
    assertThat(claims.path("roles").toString()).isEqualTo("[\"COORDINATOR\"]");
  }

  @Test
  void aWrongPasswordIs401AndNoWayToAPage() throws Exception {
    assertThat(demoToken("coordinator-1", "guessed").statusCode()).isEqualTo(401);
    assertThat(demoToken("nobody", "demo-nobody").statusCode()).isEqualTo(401);
  }

  @Test
  void aServiceGetsTheScopesItHasAndNoOthers() throws Exception {
    JsonNode granted = token("therapist-service", "grant_type=client_credentials");
    assertThat(claims(granted.path("access_token").asString()).path("aud").toString())
        .contains("stopso");
    JsonNode scoped =
        token(
            "notification-service",
            "grant_type=client_credentials&scope=referral.recipient%20referral.reception%20therapist.recipient");
    JsonNode claims = claims(scoped.path("access_token").asString());
    assertThat(claims.path("sub").asString()).isEqualTo("notification-service");
    assertThat(claims.path("scope").toString())
        .contains("referral.recipient", "referral.reception", "therapist.recipient");
    assertThat(claims.has("roles")).isFalse();
    assertThat(
            token("therapist-service", "grant_type=client_credentials&scope=referral.recipient")
                .path("error")
                .asString())
        .isEqualTo("invalid_scope");
  }

  @Test
  void aPersonSignsInOnAnOrdinaryFormAndTheGatewayLearnsWhoTheyAre() throws Exception {
    DemoAccount therapist = DemoPeople.named("therapist-cardiff").orElseThrow();
    HttpResponse<String> form = get(location(authorize("openid")));
    assertThat(form.body()).contains("name=\"username\"", "name=\"password\"");
    String back = location(signIn(therapist.username(), therapist.password()));
    String callback = location(get(back));
    assertThat(callback).startsWith(CALLBACK);
    JsonNode tokens = token("gateway", exchange(callback));
    JsonNode id = claims(tokens.path("id_token").asString());
    assertThat(id.path("sub").asString()).isEqualTo(therapist.subject());
    assertThat(id.has("name") || id.has("preferred_username") || id.has("email")).isFalse();
    assertThat(id.path("roles").toString()).isEqualTo("[\"THERAPIST\"]");
    String refresh = tokens.path("refresh_token").asString();
    JsonNode renewed = token("gateway", "grant_type=refresh_token&refresh_token=" + refresh);
    assertThat(renewed.path("refresh_token").asString()).isEqualTo(refresh);
    assertThat(claims(renewed.path("access_token").asString()).path("roles").toString())
        .isEqualTo("[\"THERAPIST\"]");
  }

  @Test
  void anIdTokenNamesAPersonOnlyAsFarAsThatWasAskedFor() throws Exception {
    DemoAccount therapist = DemoPeople.named("therapist-cardiff").orElseThrow();
    authorize("openid profile");
    String back = location(signIn(therapist.username(), therapist.password()));
    JsonNode named = idToken(location(get(back)));
    assertThat(named.path("name").asString()).isEqualTo(therapist.name());
    assertThat(named.path("preferred_username").asString()).isEqualTo(therapist.username());
    assertThat(named.has("email")).isFalse();
    JsonNode reached = idToken(location(authorize("openid email")));
    assertThat(reached.path("email").asString()).isEqualTo(therapist.email());
    assertThat(reached.has("name") || reached.has("preferred_username")).isFalse();
  }

  private JsonNode idToken(String callback) throws Exception {
    return claims(token("gateway", exchange(callback)).path("id_token").asString());
  }

  @Test
  void aWrongPasswordLeadsBackToTheFormWhichSaysSo() throws Exception {
    authorize("openid");
    String back = location(signIn("therapist-cardiff", "guessed"));
    assertThat(get(back).body()).contains("is not right");
  }

  @Test
  void theKeyOutlivesARestart() throws Exception {
    String before = get(URL + "/oauth2/jwks").body();
    issuer.close();
    issuer = startAgain();
    assertThat(get(URL + "/oauth2/jwks").body()).isEqualTo(before);
  }

  @Test
  void signedInBrowsersGoBackToTheGatewaysCallbackAndNowhereElse() throws Exception {
    for (String elsewhere :
        List.of("http://localhost:8080/login/oauth2/code/gateway", CALLBACK + "/more")) {
      assertThat(authorize("openid", elsewhere).statusCode()).as(elsewhere).isEqualTo(400);
    }
  }

  private HttpResponse<String> authorize(String scopes) throws Exception {
    return authorize(scopes, CALLBACK);
  }

  private HttpResponse<String> authorize(String scopes, String callback) throws Exception {
    return get(
        URL
            + "/oauth2/authorize?response_type=code&client_id=gateway&state=s&scope="
            + encoded(scopes)
            + "&redirect_uri="
            + encoded(callback)
            + "&code_challenge_method=S256&code_challenge="
            + CHALLENGE);
  }

  private static String exchange(String callback) {
    var code = Pattern.compile("[?&]code=([^&]+)").matcher(callback);
    assertThat(code.find()).isTrue();
    return "grant_type=authorization_code&code=%s&redirect_uri=%s&code_verifier=%s"
        .formatted(code.group(1), encoded(CALLBACK), VERIFIER);
  }

  private HttpResponse<String> signIn(String username, String password) throws Exception {
    return post(URL + "/login", "username=" + username + "&password=" + password, null);
  }

  private HttpResponse<String> demoToken(String username, String password) throws Exception {
    return post(URL + "/demo/token", "", username + ":" + password);
  }

  private JsonNode token(String client, String form) throws Exception {
    String secret = Files.readString(secrets.resolve("client-" + client));
    String answer = post(URL + "/oauth2/token", form, client + ":" + secret).body();
    return JsonMapper.shared().readTree(answer);
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html,*/*").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String url, String form, @Nullable String basic)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (basic != null) {
      byte[] bytes = basic.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return URI.create(URL)
        .resolve(answer.headers().firstValue("Location").orElseThrow())
        .toString();
  }

  private static JsonNode claims(String token) {
    return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
