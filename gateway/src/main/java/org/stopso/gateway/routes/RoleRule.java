package org.stopso.gateway.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Asks for a role of the request's route. For a route that is open to anybody nobody is asked who
 * they are, so that no session is looked up.
 */
public final class RoleRule implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
    return new AuthorizationDecision(isAllowed(caller, context.getRequest()));
  }

  private static boolean isAllowed(
      Supplier<? extends @Nullable Authentication> caller, HttpServletRequest request) {
    if (!(request.getAttribute(Route.ATTRIBUTE) instanceof Route route)) {
      return false;
    }
    if (route.isForAnybody()) {
      return true;
    }
    Authentication known = caller.get();
    return known != null
        && known.isAuthenticated()
        && known.getAuthorities().stream().anyMatch(authority -> opens(route, authority));
  }

  private static boolean opens(Route route, GrantedAuthority authority) {
    return route.roles().stream()
        .anyMatch(role -> role.authority().equals(authority.getAuthority()));
  }
}
