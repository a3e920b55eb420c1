package org.stopso.gateway.known;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.stopso.gateway.session.SessionCookie;

/** Puts the look at the session right within the filter that keeps them. */
@Configuration(proxyBeanMethods = false)
class KnownConfiguration {

  @Bean
  KnownBySession knownBySession(SessionCookie cookie) {
    return new KnownBySession(cookie);
  }

  @Bean
  FilterRegistrationBean<KnownBySession> withinTheSessions(KnownBySession known) {
    FilterRegistrationBean<KnownBySession> filter = new FilterRegistrationBean<>(known);
    filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
    return filter;
  }
}
