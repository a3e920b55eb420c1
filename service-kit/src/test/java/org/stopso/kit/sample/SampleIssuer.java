package org.stopso.kit.sample;

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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An issuer that serves its keys and gives a token to every client. */
public final class SampleIssuer {

  private final HttpServer server;
  private final AtomicInteger given = new AtomicInteger();
  private @Nullable RSAKey key;

  public SampleIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/keys", any -> answer(any, new JWKSet(key().toPublicJWK()).toString()));
    server.createContext("/token", this::give);
    server.setExecutor(Runnable::run);
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** How many tokens clients were given. */
  public int given() {
    return given.get();
  }

  /** A good token, with what {@code change} makes of it. */
  public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(url())
            .audience("stopso")
            .subject("account-1")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)));
    return signed(change.apply(claims).build());
  }

  public String person(String role) {
    return token(claims -> claims.claim("roles", List.of(role)));
  }

  public void stop() {
    server.stop(0);
  }

  /** Made when it is first needed: it takes a second, and most tests never look at a token. */
  private synchronized RSAKey key() {
    if (key == null) {
      try {
        key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }
    return key;
  }

  private String signed(JWTClaimsSet claims) {
    try {
      RSAKey signing = key();
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signing.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(signing));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void give(HttpExchange exchange) throws IOException {
    given.incrementAndGet();
    answer(exchange, "{\"access_token\":\"t" + given + "\",\"expires_in\":300}");
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
