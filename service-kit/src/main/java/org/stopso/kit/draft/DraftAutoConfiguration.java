package org.stopso.kit.draft;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.stopso.kit.pepper.Pepper;
import org.stopso.kit.pepper.PepperAutoConfiguration;

/** The seal for the services that ask for it. */
@AutoConfiguration(after = PepperAutoConfiguration.class)
public class DraftAutoConfiguration {

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  DraftSeal draftSeal(Pepper pepper) {
    return new DraftSeal(pepper);
  }
}
