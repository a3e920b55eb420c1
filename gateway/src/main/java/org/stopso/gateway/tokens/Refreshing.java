package org.stopso.gateway.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Gets new tokens for old ones. Requests of one person that come at the same moment share one call,
 * and its result for half a minute, so that they don't ask the issuer once each.
 */
final class Refreshing {
  private static final Duration SHARED_FOR = Duration.ofSeconds(30);

  private record Call(Instant since, FutureTask<KeptTokens> result) {}

  private final Map<String, Call> calls = new ConcurrentHashMap<>();
  private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> issuer;
  private final ClientRegistration us;
  private final Clock clock;

  Refreshing(
      OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> issuer,
      ClientRegistration us,
      Clock clock) {
    this.issuer = issuer;
    this.us = us;
    this.clock = clock;
  }

  /**
   * @throws OAuth2AuthorizationException when the issuer refuses, or does not answer
   */
  KeptTokens next(KeptTokens old, String refresh) throws InterruptedException {
    Instant now = clock.instant();
    calls.values().removeIf(call -> call.since().plus(SHARED_FOR).isBefore(now));
    Call call =
        calls.computeIfAbsent(
            refresh, token -> new Call(now, new FutureTask<>(() -> ask(old, token))));
    call.result().run();
    try {
      return call.result().get();
    } catch (ExecutionException failed) {
      calls.remove(refresh, call);
      if (failed.getCause() instanceof OAuth2AuthorizationException refused) {
        throw refused;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private KeptTokens ask(KeptTokens old, String refresh) {
    OAuth2AccessToken access =
        new OAuth2AccessToken(TokenType.BEARER, old.access(), old.issuedAt(), old.expiresAt());
    OAuth2AccessTokenResponse answer =
        issuer.getTokenResponse(
            new OAuth2RefreshTokenGrantRequest(
                us, access, new OAuth2RefreshToken(refresh, old.issuedAt())));
    return KeptTokens.of(
        answer.getAccessToken(), answer.getRefreshToken(), refresh, clock.instant());
  }
}
