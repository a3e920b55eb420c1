package org.stopso.referral.application;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.kit.startup.StartUp;
import org.stopso.referral.domain.queue.Clocks;

/** What is configured. */
@Configuration(proxyBeanMethods = false)
class Settings {

  @Bean
  Clocks clocks(
      @Value("${stopso.referral.look-within.urgent}") Duration urgent,
      @Value("${stopso.referral.look-within.ordinary}") Duration ordinary,
      @Value("${stopso.referral.decide-erasure-within-days}") int daysToDecide) {
    return new Clocks(urgent, ordinary, daysToDecide);
  }

  @Bean
  StartUp finishErasuresAtStart(
      FinishErasures erasures, @Value("${stopso.referral.start-patience}") Duration patience) {
    return new StartUp("unfinished erasures", erasures::finish, patience);
  }
}
