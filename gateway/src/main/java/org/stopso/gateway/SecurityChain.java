package org.stopso.gateway;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.stopso.gateway.crosssite.CrossSiteFilter;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.routes.Admission;
import org.stopso.gateway.routes.RoleRule;
import org.stopso.gateway.routes.RouteTable;
import org.stopso.gateway.signin.IssuerAnswers;
import org.stopso.gateway.signin.SignInAgain;
import org.stopso.gateway.signin.SignInFlow;
import org.stopso.gateway.signin.SignOutFlow;
import org.stopso.gateway.signin.SignedOutAtIssuer;
import org.stopso.gateway.tokens.BearerTokens;

/**
 * What a request passes, in this order: may it have come from another site? is there a route for
 * it? is its caller allowed that route?
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

  /** Health and metrics, on a port of their own or not at all. */
  @Bean
  @Order(1)
  @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
  SecurityFilterChain management(HttpSecurity http) throws Exception {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain everything(
      HttpSecurity http,
      CrossSiteFilter crossSite,
      RouteTable table,
      Refusals refusals,
      IssuerAnswers issuerAnswers,
      SignInAgain signInAgain,
      SignInFlow signIn,
      SignOutFlow signOut,
      SignedOutAtIssuer signedOutAtIssuer,
      BearerTokens bearer)
      throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .addFilterBefore(crossSite, SecurityContextHolderFilter.class)
        .addFilterBefore(new Admission(table, refusals), SecurityContextHolderFilter.class)
        .addFilterBefore(issuerAnswers, OAuth2AuthorizationRequestRedirectFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().access(new RoleRule()))
        .oauth2Login(signIn::set)
        .logout(signOut::set)
        .oidcLogout(signedOutAtIssuer::set)
        .oauth2ResourceServer(bearer::accept)
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(signInAgain)
                    .accessDeniedHandler(
                        (request, response, denied) ->
                            refusals.write(Refusal.FORBIDDEN, request, response)))
        .build();
  }

  /** Addresses that are written in a way that could mean two things are refused. */
  @Bean
  RequestRejectedHandler ambiguousAddresses(Refusals refusals) {
    return (request, response, why) -> refusals.write(Refusal.MALFORMED, request, response);
  }
}
