package org.stopso.gateway.signin;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.stopso.gateway.PublicUrl;
import org.stopso.gateway.back.WayBack;
import org.stopso.gateway.issuer.Issuer;
import org.stopso.gateway.issuer.IssuerClient;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.session.EndsWith;

/** The parts of sign-in that the security chain puts in place. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  @Bean
  SignInAgain signInAgain(Refusals refusals, WayBack wayBack) {
    return new SignInAgain(refusals, wayBack);
  }

  @Bean
  SignInFlow signInFlow(
      ClientRegistrationRepository registrations,
      IssuerClient client,
      JwtDecoder tokens,
      ComingBack comingBack) {
    return new SignInFlow(registrations, client, tokens, comingBack);
  }

  @Bean
  ComingBack comingBack(WayBack wayBack, Marks marks, Refusals refusals, SignIns signIns) {
    return new ComingBack(wayBack, marks, refusals, signIns);
  }

  @Bean
  SignIns signIns(MeterRegistry meters) {
    return new SignIns(meters);
  }

  @Bean
  Marks marks(Issuer issuer) {
    return new Marks(issuer.clientSecret());
  }

  @Bean
  SignedOutAtIssuer signedOutAtIssuer(EndsWith.Sessions sessions, Marks marks, SignIns signIns) {
    return new SignedOutAtIssuer(sessions, marks, signIns);
  }

  @Bean
  SignOutFlow signOutFlow(
      ClientRegistrationRepository registrations, PublicUrl publicUrl, SignIns signIns) {
    return new SignOutFlow(registrations, publicUrl, signIns);
  }

  @Bean
  IssuerAnswers issuerAnswers(
      IssuerClient client, Issuer issuer, Refusals refusals, SignIns signIns) {
    return new IssuerAnswers(client.http(), issuer, refusals, signIns);
  }

  @Bean
  FilterRegistrationBean<IssuerAnswers> issuerAnswersInTheChainOnly(IssuerAnswers filter) {
    FilterRegistrationBean<IssuerAnswers> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
