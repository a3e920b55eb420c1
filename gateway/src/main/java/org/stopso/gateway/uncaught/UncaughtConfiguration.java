package org.stopso.gateway.uncaught;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.stopso.gateway.headers.SecurityHeaders;
import org.stopso.gateway.refusal.Refusals;

/** Puts the last answers in place. */
@Configuration(proxyBeanMethods = false)
class UncaughtConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> ourWordsForUnreadRequests(
      SecurityHeaders headers, Refusals refusals) {
    return tomcat -> {
      tomcat.addEngineValves(new UnreadRequests(headers, refusals));
      tomcat.addContextCustomizers(UnreadRequests::insteadOfTomcatsPages);
    };
  }

  /** After the headers, before everything else. */
  @Bean
  FilterRegistrationBean<LastResort> lastResort(Refusals refusals) {
    FilterRegistrationBean<LastResort> filter =
        new FilterRegistrationBean<>(new LastResort(refusals));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return filter;
  }
}
