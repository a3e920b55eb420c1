package org.stopso.gateway.tokens;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.stopso.gateway.issuer.IssuerClient;
import org.stopso.gateway.refusal.Refusals;

/** Keeps tokens in sessions and hands them on. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  @Bean
  OAuth2AuthorizedClientRepository tokensInSession(Clock clock) {
    return new TokensInSession(clock);
  }

  @Bean
  BearerTokens bearerTokens(AuthenticationEntryPoint signInAgain) {
    return new BearerTokens(signInAgain);
  }

  @Bean
  TokenRelay tokenRelay(
      IssuerClient client,
      ClientRegistration us,
      Refusals refusals,
      AuthenticationEntryPoint signInAgain,
      Clock clock) {
    return new TokenRelay(
        new Refreshing(client.refreshes(), us, clock), refusals, signInAgain, clock);
  }
}
