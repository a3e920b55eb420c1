package org.stopso.kit.security;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.stopso.kit.problem.web.ProblemAnswers;
import org.stopso.kit.problem.web.ProblemAutoConfiguration;

/** The one chain of security filters of a service. */
@AutoConfiguration(
    after = ProblemAutoConfiguration.class,
    before = {
      OAuth2ResourceServerAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnMissingBean(SecurityFilterChain.class)
public class SecurityAutoConfiguration {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(
      @Value("${stopso.issuer.url}") String issuer, @Value("${stopso.issuer.keys}") String keys) {
    return TokenDecoder.of(issuer, keys);
  }

  @Bean
  SecurityFilterChain serviceSecurity(
      HttpSecurity http,
      ObjectProvider<AccessTable> tables,
      ProblemAnswers answers,
      @Value("${stopso.held.open-to:127.0.0.1,::1}") String operations) {
    Denials denials = new Denials(answers);
    JwtAuthenticationConverter tokens = new JwtAuthenticationConverter();
    tokens.setJwtGrantedAuthoritiesConverter(new TokenAuthorities());
    List<AccessTable> ordered = tables.orderedStream().toList();
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(tokens))
                    .authenticationEntryPoint(denials)
                    .accessDeniedHandler(denials))
        .exceptionHandling(e -> e.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .authorizeHttpRequests(
            requests -> {
              open(requests, from(operations));
              ordered.forEach(table -> table.allow(requests));
              requests.anyRequest().access(new Unnamed());
            })
        .build();
  }

  private static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      AuthorizationManager<RequestAuthorizationContext> operations) {
    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
    requests
        .requestMatchers(
            HttpMethod.GET,
            "/actuator/health/**",
            "/actuator/prometheus",
            "/v3/api-docs",
            "/assets/**")
        .permitAll();
    requests.requestMatchers("/actuator/**", "/ops/**").access(operations);
  }

  /** Whoever comes from one of these addresses or ranges. */
  private static AuthorizationManager<RequestAuthorizationContext> from(String addresses) {
    List<IpAddressAuthorizationManager> each =
        Arrays.stream(addresses.split(","))
            .map(address -> IpAddressAuthorizationManager.hasIpAddress(address.strip()))
            .toList();
    return (authentication, context) ->
        new AuthorizationDecision(
            each.stream()
                .map(one -> one.authorize(authentication, context))
                .anyMatch(result -> result != null && result.isGranted()));
  }

  @Bean
  WebMvcConfigurer callerArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }
}
