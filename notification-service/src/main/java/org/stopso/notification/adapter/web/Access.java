package org.stopso.notification.adapter.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.stopso.kit.security.AccessTable;

/** Who may do what here: coordinators only. */
@Configuration(proxyBeanMethods = false)
class Access {

  @Bean
  AccessTable accessTable() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/api/coordination/notifications")
            .hasRole("COORDINATOR")
            .requestMatchers(HttpMethod.POST, "/api/coordination/notifications/*/resend")
            .hasRole("COORDINATOR");
  }
}
