package org.stopso.gateway.signin;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.stopso.gateway.PublicUrl;
import org.stopso.gateway.issuer.Issuer;
import org.stopso.gateway.issuer.IssuerClient;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.session.EndsWith;

/** The parts of sign-in that the security chain puts in place. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  @Bean
  SignInAgain signInAgain(Refusals refusals) {
    return new SignInAgain(refusals);
  }

  @Bean
  SignInFlow signInFlow(
      ClientRegistrationRepository registrations,
      IssuerClient client,
      JwtDecoder tokens,
      Marks marks,
      Refusals refusals) {
    return new SignInFlow(registrations, client, tokens, new ComingBack(marks, refusals));
  }

  @Bean
  Marks marks(Issuer issuer) {
    return new Marks(issuer.clientSecret());
  }

  @Bean
  SignedOutAtIssuer signedOutAtIssuer(EndsWith.Sessions sessions, Marks marks) {
    return new SignedOutAtIssuer(sessions, marks);
  }

  @Bean
  SignOutFlow signOutFlow(ClientRegistrationRepository registrations, PublicUrl publicUrl) {
    return new SignOutFlow(registrations, publicUrl);
  }

  @Bean
  IssuerAnswers issuerAnswers(IssuerClient client, Issuer issuer, Refusals refusals) {
    return new IssuerAnswers(client.http(), issuer, refusals);
  }

  @Bean
  FilterRegistrationBean<IssuerAnswers> issuerAnswersInTheChainOnly(IssuerAnswers filter) {
    FilterRegistrationBean<IssuerAnswers> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
