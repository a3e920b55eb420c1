package org.stopso.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Denies what no rule names, and remembers that it did: to whoever asks, signed in or not, such a
 * path does not exist.
 */
final class Unnamed implements AuthorizationManager<RequestAuthorizationContext> {

  private static final String MARK = Unnamed.class.getName();

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
    context.getRequest().setAttribute(MARK, true);
    return new AuthorizationDecision(false);
  }

  /** Whether {@code request} was denied because no rule names it. */
  static boolean is(HttpServletRequest request) {
    return Boolean.TRUE.equals(request.getAttribute(MARK));
  }
}
