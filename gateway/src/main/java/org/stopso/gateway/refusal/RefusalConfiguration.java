package org.stopso.gateway.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** Puts words, problems and pages together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RefusalSettings.class)
class RefusalConfiguration {

  @Bean
  Refusals refusals(
      JsonMapper json,
      SpringTemplateEngine templates,
      RefusalSettings settings,
      SignedIn signedIn,
      MeterRegistry meters) {
    Words words = new Words();
    return new Refusals(
        new ProblemBody(json, words),
        new RefusalPage(templates, words, settings.supportLines(), signedIn),
        meters);
  }
}
