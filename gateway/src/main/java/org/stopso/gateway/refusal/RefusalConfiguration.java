package org.stopso.gateway.refusal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.stopso.gateway.headers.SecurityHeaders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** Puts words, pages and the last resort together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RefusalSettings.class)
class RefusalConfiguration {

  @Bean
  Refusals refusals(JsonMapper json, SpringTemplateEngine templates, RefusalSettings settings) {
    Words words = new Words();
    return new Refusals(
        new ProblemBody(json, words), new RefusalPage(templates, words, settings.supportLines()));
  }

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
