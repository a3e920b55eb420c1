package org.stopso.kit.ids;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Time, chance and identifiers: injected everywhere, so that a test can hold them still. */
@AutoConfiguration
public class IdsAutoConfiguration {

  /** Ticks in milliseconds, as the store keeps them: what is answered is what is stored. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }

  @Bean
  @ConditionalOnMissingBean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }

  @Bean
  @ConditionalOnMissingBean
  Identifiers identifiers(Clock clock, SecureRandom random) {
    return new Identifiers(clock, random);
  }
}
