package org.stopso.gateway.issuer;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.stopso.gateway.PublicUrl;

/** Who we are to the issuer, and whose tokens count. Nothing of it asks the issuer at start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Issuer.class)
class IssuerConfiguration {
  private static final String AUDIENCE = "stopso";

  /** No address for user information: all we need is in the tokens. */
  @Bean
  ClientRegistration clientRegistration(Issuer issuer, PublicUrl publicUrl) {
    return ClientRegistration.withRegistrationId(Issuer.REGISTRATION)
        .clientId(issuer.clientId())
        .clientSecret(issuer.clientSecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(publicUrl.at(Issuer.CALLBACK))
        .scope("openid")
        .issuerUri(issuer.issuer())
        .authorizationUri(issuer.authorize().toString())
        .tokenUri(issuer.token().toString())
        .jwkSetUri(issuer.jwks().toString())
        .userNameAttributeName("sub")
        .providerConfigurationMetadata(
            Map.of("end_session_endpoint", issuer.endSession().toString()))
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  @Bean
  ClientRegistrationRepository clientRegistrations(ClientRegistration us) {
    return new InMemoryClientRegistrationRepository(us);
  }

  @Bean
  IssuerClient issuerClient() {
    return new IssuerClient();
  }

  @Bean
  JwtDecoder jwtDecoder(Issuer issuer, IssuerClient client) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(issuer.jwks().toString())
            .restOperations(client.operations())
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer.issuer()),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
    return decoder;
  }
}
