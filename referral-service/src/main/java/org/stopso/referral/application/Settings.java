package org.stopso.referral.application;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Prisons;
import org.stopso.kit.startup.StartUp;
import org.stopso.referral.domain.form.RequestForm;
import org.stopso.referral.domain.journey.Walk;
import org.stopso.referral.domain.queue.Clocks;

/** What is configured, and what of the domain knows the reference data. */
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

  @Bean
  RequestForm requestForm(Outcodes outcodes, Prisons prisons) {
    return new RequestForm(outcodes, prisons);
  }

  @Bean
  Walk walk(RequestForm form) {
    return new Walk(form);
  }
}
