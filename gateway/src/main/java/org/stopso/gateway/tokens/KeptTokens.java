package org.stopso.gateway.tokens;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * All that a session keeps of the issuer's answer.
 *
 * @param access what services get to see
 * @param refresh what gets the next one; null where the issuer gives none
 */
record KeptTokens(String access, Instant issuedAt, Instant expiresAt, @Nullable String refresh)
    implements Serializable {
  /** Where a session keeps them. */
  static final String ATTRIBUTE = "tokens";

  private static final Duration EARLY = Duration.ofSeconds(60);
  private static final Duration UNKNOWN_LIFE = Duration.ofMinutes(5);

  /**
   * @param previous used where the issuer sends no new refresh token
   */
  static KeptTokens of(
      OAuth2AccessToken access,
      @Nullable OAuth2RefreshToken refresh,
      @Nullable String previous,
      Instant now) {
    Instant issued = access.getIssuedAt() == null ? now : access.getIssuedAt();
    Instant expires =
        access.getExpiresAt() == null ? issued.plus(UNKNOWN_LIFE) : access.getExpiresAt();
    return new KeptTokens(
        access.getTokenValue(),
        issued,
        expires,
        refresh == null ? previous : refresh.getTokenValue());
  }

  /** Whether it is time for the next one. */
  boolean isStale(Instant now) {
    return !now.isBefore(expiresAt.minus(EARLY));
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  @Override
  public String toString() {
    return "KeptTokens[until " + expiresAt + "]";
  }
}
