package org.stopso.gateway.tokens;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.routes.Route;

/** Programs that bring a token of their own, on the API's routes that ask for a role. */
public final class BearerTokens {
  private final AuthenticationEntryPoint signInAgain;

  BearerTokens(AuthenticationEntryPoint signInAgain) {
    this.signInAgain = signInAgain;
  }

  public void accept(OAuth2ResourceServerConfigurer<HttpSecurity> resources) {
    resources
        .bearerTokenResolver(BearerTokens::resolve)
        .authenticationEntryPoint(signInAgain)
        .jwt(
            jwt ->
                jwt.jwtAuthenticationConverter(
                    token -> new JwtAuthenticationToken(token, Roles.of(token))));
  }

  private static @Nullable String resolve(HttpServletRequest request) {
    boolean asksForARole =
        request.getAttribute(Route.ATTRIBUTE) instanceof Route route && !route.isForAnybody();
    return asksForARole && Refusals.isFromAProgram(request) ? Bearer.of(request) : null;
  }
}
