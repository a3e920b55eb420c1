package org.stopso.kit.security;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Checks tokens against the keys of the issuer, fetched when the first token comes. */
final class TokenDecoder {

  private static final String AUDIENCE = "stopso";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private TokenDecoder() {}

  static JwtDecoder of(String issuer, String keys) {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .restOperations(new RestTemplate(requests))
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<Jwt>(
            JwtValidators.createDefaultWithIssuer(issuer),
            new JwtClaimValidator<Iterable<String>>(
                JwtClaimNames.AUD, TokenDecoder::isForThePlatform)));
    return decoder;
  }

  private static boolean isForThePlatform(Iterable<String> audience) {
    if (audience != null) {
      for (String one : audience) {
        if (one.equals(AUDIENCE)) {
          return true;
        }
      }
    }
    return false;
  }
}
