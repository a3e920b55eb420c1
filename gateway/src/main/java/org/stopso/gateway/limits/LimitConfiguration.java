package org.stopso.gateway.limits;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.stopso.gateway.keyed.KeyedHash;
import org.stopso.gateway.refusal.Refusals;
import tools.jackson.databind.json.JsonMapper;

/** Limits by source. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

  @Bean
  KeyedHash hashOfThisProcess() {
    return KeyedHash.ofThisProcess();
  }

  @Bean
  FilterRegistrationBean<RequestLimit> requestLimit(
      LimitSettings settings, KeyedHash secret, Refusals refusals, Clock clock) {
    Rate rate = new Rate(settings.requestsPerMinute(), Duration.ofMinutes(1), secret, clock);
    FilterRegistrationBean<RequestLimit> filter =
        new FilterRegistrationBean<>(new RequestLimit(rate, refusals));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
    filter.setEnabled(settings.rates());
    return filter;
  }

  @Bean
  PublicLimits publicLimits(
      LimitSettings settings, KeyedHash secret, JsonMapper json, Refusals refusals, Clock clock) {
    return new PublicLimits(settings, secret, new SentCodes(json), refusals, clock);
  }
}
