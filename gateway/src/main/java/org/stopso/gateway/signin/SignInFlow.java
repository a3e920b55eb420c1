package org.stopso.gateway.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.stopso.gateway.issuer.Issuer;
import org.stopso.gateway.issuer.IssuerClient;
import org.stopso.gateway.tokens.Roles;

/** To the issuer, and back with its tokens. */
public final class SignInFlow {
  private final ClientRegistrationRepository registrations;
  private final IssuerClient client;
  private final JwtDecoder tokens;
  private final ComingBack comingBack;

  SignInFlow(
      ClientRegistrationRepository registrations,
      IssuerClient client,
      JwtDecoder tokens,
      ComingBack comingBack) {
    this.registrations = registrations;
    this.client = client;
    this.tokens = tokens;
    this.comingBack = comingBack;
  }

  /** Puts sign-in in place. What a browser's address is must not be kept, so no details are. */
  public void set(OAuth2LoginConfigurer<HttpSecurity> login) {
    login
        .loginPage(SignInAgain.PATH)
        .authenticationDetailsSource(request -> "browser")
        .authorizationEndpoint(
            start -> start.authorizationRequestResolver(new SignInStart(registrations)))
        .redirectionEndpoint(back -> back.baseUri(Issuer.CALLBACK))
        .tokenEndpoint(token -> token.accessTokenResponseClient(client.codes()))
        .userInfoEndpoint(person -> person.oidcUserService(people()))
        .successHandler(comingBack)
        .failureHandler(comingBack);
  }

  private OAuth2UserService<OidcUserRequest, OidcUser> people() {
    return signIn -> {
      try {
        return new DefaultOidcUser(
            Roles.of(tokens.decode(signIn.getAccessToken().getTokenValue())),
            signIn.getIdToken(),
            "sub");
      } catch (JwtException notOurs) {
        throw new OAuth2AuthenticationException(new OAuth2Error(ComingBack.NO_ANSWER), notOurs);
      }
    };
  }
}
