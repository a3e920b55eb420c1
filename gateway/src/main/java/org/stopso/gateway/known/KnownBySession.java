package org.stopso.gateway.known;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stopso.gateway.refusal.SignedIn;
import org.stopso.gateway.session.SessionCookie;

/**
 * Looks who is signed in, when a page asks for it. A request has its session only within the filter
 * that keeps them: what is refused before or after it, such as too many requests, costs no look at
 * the store.
 */
final class KnownBySession extends OncePerRequestFilter implements SignedIn {
  private static final String WITHIN = KnownBySession.class.getName();

  /** A request that can be asked for its session. */
  private record Within(HttpServletRequest request) {}

  private final SessionCookie cookie;

  KnownBySession(SessionCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(WITHIN, new Within(request));
    try {
      chain.doFilter(request, response);
    } finally {
      request.removeAttribute(WITHIN);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  public Answer in(HttpServletRequest request) {
    if (!bringsCookie(request)) {
      return Answer.NO;
    }
    return request.getAttribute(WITHIN) instanceof Within(HttpServletRequest asked)
        ? lookUp(asked)
        : Answer.PERHAPS;
  }

  private boolean bringsCookie(HttpServletRequest request) {
    return Collections.list(request.getHeaders(HttpHeaders.COOKIE)).stream()
        .flatMap(header -> Stream.of(header.split(";")))
        .anyMatch(pair -> pair.strip().startsWith(cookie.name() + "="));
  }

  private static Answer lookUp(HttpServletRequest request) {
    try {
      HttpSession session = request.getSession(false);
      return session != null && isSomebodys(session) ? Answer.YES : Answer.NO;
    } catch (MongoException away) {
      return Answer.PERHAPS;
    }
  }

  private static boolean isSomebodys(HttpSession session) {
    return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
            instanceof SecurityContext context
        && context.getAuthentication() != null
        && context.getAuthentication().isAuthenticated();
  }
}
