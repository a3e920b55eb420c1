package org.stopso.local.issuer;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the issuer is told.
 *
 * @param url itself, as browsers and services know it: the {@code iss} of its tokens
 * @param publicUrl the gateway's origin, where signed-in browsers go back to
 * @param secrets the folder with the clients' secrets and the signing key
 * @param tokensLive how long an access token is valid, at least five minutes
 */
@ConfigurationProperties("issuer")
record IssuerSettings(String url, String publicUrl, Path secrets, Duration tokensLive) {
  private static final Duration SHORTEST = Duration.ofMinutes(5);

  IssuerSettings {
    if (tokensLive.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("tokens must live five minutes at least");
    }
  }
}
