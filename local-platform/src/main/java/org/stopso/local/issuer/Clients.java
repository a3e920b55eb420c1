package org.stopso.local.issuer;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.stopso.local.secrets.Secrets;

/** The programs that may ask for tokens: the gateway for people, two services for themselves. */
@Configuration(proxyBeanMethods = false)
class Clients {
  private static final Duration SIGNED_IN = Duration.ofHours(8);

  @Bean
  RegisteredClientRepository registeredClients(IssuerSettings settings) throws IOException {
    Secrets secrets = Secrets.in(settings.secrets());
    return new InMemoryRegisteredClientRepository(
        gateway(settings, secrets),
        service("therapist-service", List.of("referral.client"), settings, secrets),
        service(
            "notification-service",
            List.of("referral.recipient", "referral.reception", "therapist.recipient"),
            settings,
            secrets));
  }

  private static RegisteredClient gateway(IssuerSettings settings, Secrets secrets)
      throws IOException {
    return client("gateway", settings, secrets)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(settings.publicUrl() + "/sign-in/callback")
        .postLogoutRedirectUri(settings.publicUrl() + "/")
        .postLogoutRedirectUri(settings.publicUrl())
        .scope("openid")
        .scope("profile")
        .scope("email")
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  private static RegisteredClient service(
      String id, List<String> scopes, IssuerSettings settings, Secrets secrets) throws IOException {
    return client(id, settings, secrets)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(all -> all.addAll(scopes))
        .build();
  }

  private static RegisteredClient.Builder client(
      String id, IssuerSettings settings, Secrets secrets) throws IOException {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret("{noop}" + secrets.ofClient(id))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .tokenSettings(tokens(settings));
  }

  /** No rotation: two requests that refresh at the same moment must both succeed. */
  private static TokenSettings tokens(IssuerSettings settings) {
    return TokenSettings.builder()
        .accessTokenTimeToLive(settings.tokensLive())
        .refreshTokenTimeToLive(SIGNED_IN)
        .reuseRefreshTokens(true)
        .build();
  }
}
