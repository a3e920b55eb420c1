package org.stopso.therapist.casework.adapter.mongo;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.kit.metrics.Census;

/** How many cases are open, and in how many of them therapy has begun. */
@Configuration(proxyBeanMethods = false)
class CaseCensus {

  private static final String NAME = "stopso.cases";
  private static final String SAYS = "Open cases, by whether there was a session";

  @Bean
  Census<OpenCases> openCases(MongoCases cases, @Value("${stopso.census.every}") Duration every) {
    return Census.of("cases", every, () -> OpenCases.among(cases))
        .count(NAME, SAYS, OpenCases::assigned, "state", "ASSIGNED")
        .count(NAME, SAYS, OpenCases::inTherapy, "state", "IN_THERAPY");
  }

  /** One look: before the first session, and after it. */
  record OpenCases(long assigned, long inTherapy) {

    static OpenCases among(MongoCases cases) {
      return new OpenCases(cases.open(false), cases.open(true));
    }
  }
}
