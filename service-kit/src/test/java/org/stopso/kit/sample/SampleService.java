package org.stopso.kit.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.stopso.kit.security.AccessTable;

/** A service as the others are, with one table of access. */
@SpringBootApplication
public class SampleService {

  /** A dependency that is away for good. */
  @Bean
  HealthIndicator brokenHealthIndicator() {
    return () -> Health.down().withDetail("why", "canary").build();
  }

  @Bean
  AccessTable access() {
    return requests ->
        requests
            .requestMatchers("/api/open/**", "/pages/**")
            .permitAll()
            .requestMatchers("/api/therapists/**", "/staff/**")
            .hasRole("THERAPIST")
            .requestMatchers("/internal/**")
            .hasAuthority("SCOPE_sample.read");
  }
}
