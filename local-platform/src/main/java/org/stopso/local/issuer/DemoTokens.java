package org.stopso.local.issuer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An access token for username and password, so that {@code curl} can play every role. Only the
 * local issuer has this.
 */
@RestController
class DemoTokens {
  static final String PATH = "/demo/token";

  private final JwtEncoder encoder;
  private final IssuerSettings settings;
  private final Clock clock;

  DemoTokens(JwtEncoder encoder, IssuerSettings settings, Clock clock) {
    this.encoder = encoder;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a program gets. */
  record Token(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("expires_in") long expiresIn,
      @JsonProperty("token_type") String tokenType) {}

  @PostMapping(PATH)
  Token token(Authentication person) {
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
    String value =
        encoder.encode(JwtEncoderParameters.from(header, claims(person))).getTokenValue();
    return new Token(value, settings.tokensLive().toSeconds(), "Bearer");
  }

  private JwtClaimsSet claims(Authentication person) {
    Instant now = clock.instant();
    return JwtClaimsSet.builder()
        .issuer(settings.url())
        .subject(person.getName())
        .audience(List.of(TokenClaims.AUDIENCE))
        .issuedAt(now)
        .notBefore(now)
        .expiresAt(now.plus(settings.tokensLive()))
        .claim(TokenClaims.ROLES, TokenClaims.rolesOf(person))
        .build();
  }
}
