package org.stopso.matching.adapter.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.stopso.kit.security.AccessTable;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class Access {

  @Bean
  AccessTable matchingAccess() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/api/me/offers", "/offers", "/offers/*")
            .hasRole("THERAPIST")
            .requestMatchers(
                HttpMethod.POST,
                "/api/offers/*/acceptance",
                "/api/offers/*/decline",
                "/offers/*/acceptance",
                "/offers/*/decline")
            .hasRole("THERAPIST")
            .requestMatchers("/api/coordination/matching/**", "/desk/matching", "/desk/matching/**")
            .hasRole("COORDINATOR");
  }
}
