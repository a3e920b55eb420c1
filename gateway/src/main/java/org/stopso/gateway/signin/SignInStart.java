package org.stopso.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.stopso.gateway.issuer.Issuer;

/** Starts sign-in at one address: there is one issuer, so its name need not be in it. */
final class SignInStart implements OAuth2AuthorizationRequestResolver {
  private final DefaultOAuth2AuthorizationRequestResolver requests;

  SignInStart(ClientRegistrationRepository registrations) {
    requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, SignInAgain.PATH);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return request.getRequestURI().equals(SignInAgain.PATH)
        ? requests.resolve(request, Issuer.REGISTRATION)
        : null;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String registration) {
    return requests.resolve(request, registration);
  }
}
