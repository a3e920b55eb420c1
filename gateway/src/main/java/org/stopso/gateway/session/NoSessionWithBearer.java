package org.stopso.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.stopso.gateway.tokens.Bearer;

/**
 * Overlooks the cookie of a request that brings a token of its own: such a request passes the
 * cross-site rule by its token, so nothing but the token may count.
 */
final class NoSessionWithBearer implements HttpSessionIdResolver {
  private final HttpSessionIdResolver cookies;

  NoSessionWithBearer(HttpSessionIdResolver cookies) {
    this.cookies = cookies;
  }

  @Override
  public List<String> resolveSessionIds(HttpServletRequest request) {
    return Bearer.isIn(request) ? List.of() : cookies.resolveSessionIds(request);
  }

  @Override
  public void setSessionId(
      HttpServletRequest request, HttpServletResponse response, String sessionId) {
    cookies.setSessionId(request, response, sessionId);
  }

  @Override
  public void expireSession(HttpServletRequest request, HttpServletResponse response) {
    cookies.expireSession(request, response);
  }
}
