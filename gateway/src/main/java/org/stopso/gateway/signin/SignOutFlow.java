package org.stopso.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.stopso.gateway.PublicUrl;

/** Ends the session here, then at the issuer; by POST only, so that no other page can do it. */
public final class SignOutFlow {
  private static final String PATH = "/sign-out";

  private final ClientRegistrationRepository registrations;
  private final PublicUrl publicUrl;
  private final SignIns signIns;

  SignOutFlow(ClientRegistrationRepository registrations, PublicUrl publicUrl, SignIns signIns) {
    this.registrations = registrations;
    this.publicUrl = publicUrl;
    this.signIns = signIns;
  }

  /** Puts sign-out in place. */
  public void set(LogoutConfigurer<HttpSecurity> logout) {
    logout
        .logoutRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH))
        .addLogoutHandler(this::count)
        .logoutSuccessHandler(thenAtTheIssuer());
  }

  /** Nobody, where nobody was signed in. */
  private void count(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
    if (person != null) {
      signIns.count(SignIns.Outcome.SIGNED_OUT);
    }
  }

  private LogoutSuccessHandler thenAtTheIssuer() {
    OidcClientInitiatedLogoutSuccessHandler handler =
        new OidcClientInitiatedLogoutSuccessHandler(registrations);
    handler.setPostLogoutRedirectUri(publicUrl.at("/"));
    handler.setRedirectStrategy(
        (request, response, target) -> {
          response.setStatus(HttpStatus.SEE_OTHER.value());
          response.setHeader(HttpHeaders.LOCATION, target);
        });
    return handler;
  }
}
