package org.stopso.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stopso.gateway.RunningGateway;
import org.stopso.gateway.support.Browser;

/** Signing out at the issuer signs out here, without a browser's help. */
class SignedOutAtIssuerIT extends RunningGateway {
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final String PATH = "/logout/connect/back-channel/gateway";

  private final Browser other = new Browser(URL);
  private final Browser issuer = new Browser(URL);
  private String account = "";
  @Autowired private MongoClient store;

  @BeforeEach
  void twoPeopleAreSignedIn() {
    signIn(other, LONG, "THERAPIST");
    signIn(browser, LONG, "THERAPIST");
    account = ISSUER.lastAccount();
  }

  @Test
  void theSessionEndsAndNobodyElses() {
    assertThat(told(claims -> claims)).isEqualTo(200);
    assertThat(browser.get("/cases").statusCode()).isEqualTo(303);
    assertThat(other.get("/cases").statusCode()).isEqualTo(200);
  }

  @Test
  void toldAgainOrOfSomebodyUnknownItIsNothing() {
    assertThat(told(claims -> claims)).isEqualTo(200);
    assertThat(told(claims -> claims)).isEqualTo(200);
    assertThat(told(claims -> claims.claim("sid", "unknown"))).isEqualTo(200);
    assertThat(other.get("/cases").statusCode()).isEqualTo(200);
  }

  @Test
  void withoutASessionAllOfThePersonEnd() {
    assertThat(told(claims -> claims.claim("sid", null))).isEqualTo(200);
    assertThat(browser.get("/cases").statusCode()).isEqualTo(303);
    assertThat(other.get("/cases").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoLogoutTokenOfOurIssuerEndsNothing() {
    assertThat(told(claims -> claims.audience("another"))).isEqualTo(400);
    assertThat(told(claims -> claims.issuer("https://elsewhere.example"))).isEqualTo(400);
    assertThat(told(claims -> claims.claim("events", Map.of()))).isEqualTo(400);
    assertThat(told(claims -> claims.claim("nonce", "an id token has one"))).isEqualTo(400);
    assertThat(told(claims -> claims.expirationTime(Date.from(Instant.EPOCH)))).isEqualTo(400);
    assertThat(told("logout_token=nonsense")).isEqualTo(400);
    assertThat(told("logout_token=" + ISSUER.accessToken("THERAPIST")))
        .as("Spring Security takes offence at a token without events, and ends nothing")
        .isGreaterThanOrEqualTo(400);
    assertThat(issuer.get(PATH).statusCode()).isEqualTo(405);
    assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
  }

  @Test
  void theMarksInTheStoreNameNobody() {
    for (Document session : store.getDatabase("gateway").getCollection("sessions").find()) {
      assertThat(session.toJson()).doesNotContain(account, ISSUER.sessionOf(account));
    }
  }

  private int told(UnaryOperator<JWTClaimsSet.Builder> changed) {
    return told("logout_token=" + ISSUER.logoutToken(account, changed));
  }

  private int told(String form) {
    return issuer
        .post(PATH, form, "Content-Type", "application/x-www-form-urlencoded")
        .statusCode();
  }
}
