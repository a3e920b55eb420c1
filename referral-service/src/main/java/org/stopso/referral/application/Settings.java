package org.stopso.referral.application;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.referral.domain.queue.Clocks;

/** What is configured. */
@Configuration(proxyBeanMethods = false)
class Settings {

  @Bean
  Clocks clocks(
      @Value("${stopso.referral.look-within.urgent}") Duration urgent,
      @Value("${stopso.referral.look-within.ordinary}") Duration ordinary) {
    return new Clocks(urgent, ordinary);
  }
}
