package org.stopso.therapist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.stopso.kit.security.AccessTable;

/** Who may ask what of this service; everything else is denied. */
@Configuration(proxyBeanMethods = false)
class Access {

  private static final String THERAPIST = "THERAPIST";
  private static final String COORDINATOR = "COORDINATOR";

  @Bean
  AccessTable therapistAccess() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.POST, "/api/cases/*/reading")
            .hasRole(COORDINATOR)
            .requestMatchers("/desk/therapists/cases/*")
            .hasRole(COORDINATOR)
            .requestMatchers(HttpMethod.GET, "/desk/therapists/*")
            .hasRole(COORDINATOR)
            .requestMatchers(HttpMethod.GET, "/api/me/**", "/api/cases/**", "/cases/**")
            .hasRole(THERAPIST)
            .requestMatchers(HttpMethod.POST, "/api/me/supervision", "/api/cases/**", "/cases/**")
            .hasRole(THERAPIST)
            .requestMatchers(HttpMethod.PUT, "/api/me/practice", "/api/cases/**")
            .hasRole(THERAPIST)
            .requestMatchers(HttpMethod.GET, "/internal/therapists/*/recipient")
            .hasAuthority("SCOPE_therapist.recipient");
  }
}
