package org.stopso.local.issuer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.stopso.local.demo.DemoAccount;
import org.stopso.local.demo.DemoPeople;

/**
 * Lets the demo people in. From then on they are known by their subject, not by what they typed.
 */
@Configuration(proxyBeanMethods = false)
class DemoSignIn {

  @Bean
  UserDetailsService demoPeople() {
    return username ->
        DemoPeople.named(username)
            .map(DemoSignIn::user)
            .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
  }

  private static UserDetails user(DemoAccount account) {
    return User.withUsername(account.subject())
        .password("{noop}" + account.password())
        .roles(account.role().name())
        .build();
  }
}
