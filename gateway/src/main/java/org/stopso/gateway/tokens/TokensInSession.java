package org.stopso.gateway.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Takes the tokens that sign-in brings into the session: nothing but the tokens, where the stock
 * one would write our client secret beside them.
 */
final class TokensInSession implements OAuth2AuthorizedClientRepository {
  private final Clock clock;

  TokensInSession(Clock clock) {
    this.clock = clock;
  }

  /** None: {@link TokenRelay} reads the session itself. */
  @Override
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication person, HttpServletRequest request) {
    return null;
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient signedIn,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.setAttribute(
          KeptTokens.ATTRIBUTE,
          KeptTokens.of(
              signedIn.getAccessToken(), signedIn.getRefreshToken(), null, clock.instant()));
    }
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(KeptTokens.ATTRIBUTE);
    }
  }
}
