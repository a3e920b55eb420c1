package org.stopso.gateway.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small OpenID provider: it signs in whoever a test says, and asks nobody for a password. */
public final class TestIssuer {
  private record Grant(String account, List<String> roles, String nonce, String challenge) {}

  private final RSAKey key;
  private final HttpServer server;
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Map<String, Grant> refreshes = new ConcurrentHashMap<>();
  private final AtomicInteger refreshed = new AtomicInteger();
  private volatile List<String> nextRoles = List.of();
  private volatile String lastAccount = "";
  private volatile Duration tokensLive = Duration.ofMinutes(30);
  private volatile boolean refuses;
  private volatile boolean down;

  public TestIssuer() {
    try {
      key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    on("/oauth2/jwks", exchange -> json(exchange, 200, new JWKSet(key).toString()));
    on("/oauth2/authorize", this::authorize);
    on("/oauth2/token", this::token);
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Who signs in next, and how long their tokens live. */
  public void signsIn(Duration tokensLive, String... roles) {
    this.tokensLive = tokensLive;
    this.nextRoles = List.of(roles);
  }

  public void refusesToRefresh(boolean yes) {
    refuses = yes;
  }

  /** Whether it answers anything but errors. */
  public void isDown(boolean yes) {
    down = yes;
  }

  public int refreshed() {
    return refreshed.get();
  }

  /** An access token as somebody with these roles would hold. */
  public String accessToken(String... roles) {
    return sign(access("a-program", List.of(roles), Duration.ofMinutes(30)).build());
  }

  /** As {@link #accessToken}, but with other claims. */
  public String accessTokenFor(String audience, Duration lives, String... roles) {
    return sign(access("a-program", List.of(roles), lives).audience(audience).build());
  }

  /** Who signed in last. */
  public String lastAccount() {
    return lastAccount;
  }

  /** The one session that somebody has here. */
  public String sessionOf(String account) {
    return "session-of-" + account;
  }

  /** What this issuer tells when somebody signed out, changed as a test wants it. */
  public String logoutToken(String account, UnaryOperator<JWTClaimsSet.Builder> changed) {
    JWTClaimsSet.Builder usual =
        claims(account, Duration.ofMinutes(2))
            .audience("gateway")
            .claim("sid", sessionOf(account))
            .claim(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    return sign(changed.apply(usual).build());
  }

  private void on(String path, StandIn.Behaviour answer) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            if (down) {
              exchange.sendResponseHeaders(503, -1);
            } else {
              answer.answer(exchange);
            }
          } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    String account = UUID.randomUUID().toString();
    lastAccount = account;
    codes.put(
        code,
        new Grant(
            account,
            nextRoles,
            asked.getOrDefault("nonce", ""),
            asked.getOrDefault("code_challenge", "")));
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri")
                + "?code="
                + code
                + "&state="
                + encode(asked.getOrDefault("state", "")));
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> sent =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Grant grant = "refresh_token".equals(sent.get("grant_type")) ? ofRefresh(sent) : ofCode(sent);
    if (grant == null || !isOurClient(exchange)) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    String refresh = sent.getOrDefault("refresh_token", UUID.randomUUID().toString());
    refreshes.put(refresh, grant);
    json(
        exchange,
        200,
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d,\"refresh_token\":\"%s\",\"id_token\":\"%s\"}"
            .formatted(
                sign(access(grant.account(), grant.roles(), tokensLive).build()),
                tokensLive.toSeconds(),
                refresh,
                idToken(grant)));
  }

  private @Nullable Grant ofRefresh(Map<String, String> sent) {
    refreshed.incrementAndGet();
    return refuses ? null : refreshes.get(sent.getOrDefault("refresh_token", ""));
  }

  private @Nullable Grant ofCode(Map<String, String> sent) {
    Grant grant = codes.remove(sent.getOrDefault("code", ""));
    return grant != null
            && challengeOf(sent.getOrDefault("code_verifier", "")).equals(grant.challenge())
        ? grant
        : null;
  }

  private static boolean isOurClient(HttpExchange exchange) {
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString("gateway:a-secret".getBytes(StandardCharsets.UTF_8));
    return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private String idToken(Grant grant) {
    return sign(
        claims(grant.account(), Duration.ofMinutes(30))
            .audience("gateway")
            .claim("nonce", grant.nonce())
            .claim("name", "Somebody Canary")
            .claim("sid", sessionOf(grant.account()))
            .build());
  }

  private JWTClaimsSet.Builder access(String account, List<String> roles, Duration lives) {
    return claims(account, lives).audience("stopso").claim("roles", roles);
  }

  private JWTClaimsSet.Builder claims(String account, Duration lives) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(url())
        .subject(account)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(lives)));
  }

  private String sign(JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String challengeOf(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The parameters of a query or a form. */
  public static Map<String, String> parameters(String encoded) {
    return Stream.of(encoded.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> decode(pair[1])));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void json(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    StandIn.reply(exchange, status, text);
  }

  /** The path and query of an address at this issuer, to see where a browser was sent. */
  public boolean owns(String address) {
    return URI.create(address).getPort() == server.getAddress().getPort();
  }
}
