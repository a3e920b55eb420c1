package org.stopso.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;

/**
 * What happens to somebody who is not signed in where they must be: a program is told so, a person
 * is sent to sign in and comes back to the page they asked for.
 */
public final class SignInAgain implements AuthenticationEntryPoint {
  /** Where sign-in starts. */
  public static final String PATH = "/sign-in";

  /** Where a session keeps the page asked for. */
  static final String RETURN_TO = "return-to";

  private final Refusals refusals;

  SignInAgain(Refusals refusals) {
    this.refusals = refusals;
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
    if (request.getMethod().equals("GET")) {
      request.getSession().setAttribute(RETURN_TO, addressOf(request));
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, PATH);
  }

  private static String addressOf(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
