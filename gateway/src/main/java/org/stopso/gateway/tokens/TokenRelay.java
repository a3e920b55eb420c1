package org.stopso.gateway.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.routes.Route;

/**
 * Notes on a request the token its service gets to see: the program's own, or the session's,
 * renewed when it is about to run out. On routes for anybody there is none.
 */
public final class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  /** The request attribute that holds the token. */
  public static final String ATTRIBUTE = TokenRelay.class.getName();

  private static final Set<String> WAITING_MENDS =
      Set.of("invalid_token_response", "server_error", "temporarily_unavailable");
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private final Refreshing refreshing;
  private final Refusals refusals;
  private final AuthenticationEntryPoint signInAgain;
  private final Clock clock;

  TokenRelay(
      Refreshing refreshing, Refusals refusals, AuthenticationEntryPoint signInAgain, Clock clock) {
    this.refreshing = refreshing;
    this.refusals = refusals;
    this.signInAgain = signInAgain;
    this.clock = clock;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    HttpServletRequest asked = request.servletRequest();
    Route route = (Route) asked.getAttribute(Route.ATTRIBUTE);
    if (route.isForAnybody()) {
      return next.handle(request);
    }
    try {
      String token = Bearer.isIn(asked) ? Bearer.of(asked) : fromSession(asked);
      if (token == null) {
        return signedOut(asked);
      }
      asked.setAttribute(ATTRIBUTE, token);
    } catch (OAuth2AuthorizationException refused) {
      return WAITING_MENDS.contains(refused.getError().getErrorCode())
          ? refusals.answer(Refusal.SIGN_IN_AWAY, AGAIN)
          : signedOut(asked);
    }
    return next.handle(request);
  }

  private @Nullable String fromSession(HttpServletRequest request) throws InterruptedException {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(KeptTokens.ATTRIBUTE) instanceof KeptTokens kept)) {
      return null;
    }
    if (!kept.isStale(clock.instant())) {
      return kept.access();
    }
    return renewed(session, kept);
  }

  private @Nullable String renewed(HttpSession session, KeptTokens kept)
      throws InterruptedException {
    boolean stillGood = !kept.isExpired(clock.instant());
    if (kept.refresh() == null) {
      return stillGood ? kept.access() : null;
    }
    try {
      KeptTokens next = refreshing.next(kept, kept.refresh());
      session.setAttribute(KeptTokens.ATTRIBUTE, next);
      return next.access();
    } catch (OAuth2AuthorizationException refused) {
      if (stillGood && WAITING_MENDS.contains(refused.getError().getErrorCode())) {
        return kept.access();
      }
      throw refused;
    }
  }

  private ServerResponse signedOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return refusals.respond(
        (asked, answer) ->
            signInAgain.commence(
                asked, answer, new InsufficientAuthenticationException("signed out")));
  }
}
