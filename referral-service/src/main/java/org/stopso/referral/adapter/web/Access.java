package org.stopso.referral.adapter.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.stopso.kit.messages.PublicPages;
import org.stopso.kit.security.AccessTable;

/** Who may call what here. Everything else is denied. */
@Configuration(proxyBeanMethods = false)
class Access {

  private static final String COORDINATOR = "COORDINATOR";
  private static final PublicPages PUBLIC =
      new PublicPages(List.of("/", "/start/**", "/return/**", "/exit", "/exit2"));

  @Bean
  PublicPages publicPages() {
    return PUBLIC;
  }

  @Bean
  AccessTable referralAccess() {
    return requests ->
        requests
            .requestMatchers(PUBLIC.asArray())
            .permitAll()
            .requestMatchers("/api/referrals/**", "/api/reference/**")
            .permitAll()
            .requestMatchers("/api/coordination/queue/**", "/api/coordination/referrals/**")
            .hasRole(COORDINATOR)
            .requestMatchers("/desk", "/desk/**")
            .hasRole(COORDINATOR)
            .requestMatchers(
                HttpMethod.GET, "/internal/referrals/*/recipient", "/internal/referrals/*/referrer")
            .hasAuthority("SCOPE_referral.recipient")
            .requestMatchers(HttpMethod.POST, "/internal/referrals/*/reception")
            .hasAuthority("SCOPE_referral.reception")
            .requestMatchers(HttpMethod.GET, "/internal/referrals/*/client")
            .hasAuthority("SCOPE_referral.client");
  }
}
