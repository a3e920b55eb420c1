package org.stopso.gateway.visit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.gateway.PublicUrl;
import org.stopso.gateway.session.SessionCookie;

/** Visits, under the address by which people reach us. */
@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

  @Bean
  Visits visits(PublicUrl publicUrl, SessionCookie session) {
    return new Visits(new VisitCookie(publicUrl.isHttps()), session);
  }
}
