package org.stopso.local.issuer;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Who may ask what of the issuer: the protocol, the tokens for {@code curl}, the sign-in page. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            refused ->
                refused.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint(LoginPage.PATH),
                    new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  /** A wrong password is a 401, never a way to the sign-in page. */
  @Bean
  @Order(2)
  SecurityFilterChain demoTokens(HttpSecurity http) {
    return http.securityMatcher(DemoTokens.PATH)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  /**
   * The form has two fields and nothing hidden, so that a program fills it in as easily as a
   * person. Signing somebody else's browser in here gains nobody anything.
   */
  @Bean
  @Order(3)
  SecurityFilterChain signIn(HttpSecurity http) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(LoginPage.PATH, "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage(LoginPage.PATH))
        .csrf(csrf -> csrf.ignoringRequestMatchers(LoginPage.PATH))
        .build();
  }

  @Bean
  AuthorizationServerSettings addresses(IssuerSettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.url()).build();
  }
}
