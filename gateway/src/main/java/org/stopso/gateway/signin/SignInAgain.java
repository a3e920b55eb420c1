package org.stopso.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.stopso.gateway.back.WayBack;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.routes.Mark;
import org.stopso.gateway.routes.Route;

/**
 * What happens to somebody who is not signed in where they must be: a program is told so, a person
 * is sent to sign in and comes back to the page they asked for, or wrote on.
 */
public final class SignInAgain implements AuthenticationEntryPoint {
  /** Where sign-in starts. */
  public static final String PATH = "/sign-in";

  /** Has htmx load the page anew that asked for a part of it; that page then leads to sign-in. */
  private static final String RENEW = "HX-Refresh";

  private final Refusals refusals;
  private final WayBack wayBack;

  SignInAgain(Refusals refusals, WayBack wayBack) {
    this.refusals = refusals;
    this.wayBack = wayBack;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unused)
      throws IOException {
    if (Refusals.isFromAProgram(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      refusals.write(Refusal.NOT_SIGNED_IN, request, response);
      return;
    }
    if (isPartOfAPage(request)) {
      response.setHeader(RENEW, "true");
      refusals.write(Refusal.NOT_SIGNED_IN, request, response);
      return;
    }
    wayBack.note(request);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, PATH);
  }

  /** A sign-in that it began, unseen, would be in the way of the one that somebody begins. */
  private static boolean isPartOfAPage(HttpServletRequest request) {
    return request.getAttribute(Route.ATTRIBUTE) instanceof Route route && route.is(Mark.PART);
  }
}
