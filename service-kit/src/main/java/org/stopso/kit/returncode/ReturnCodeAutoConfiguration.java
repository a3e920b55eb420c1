package org.stopso.kit.returncode;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.stopso.kit.pepper.Pepper;
import org.stopso.kit.pepper.PepperAutoConfiguration;

/** The hashes of codes, and the codes that can be made again. */
@AutoConfiguration(after = PepperAutoConfiguration.class)
public class ReturnCodeAutoConfiguration {

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  CodeHashes codeHashes(Pepper pepper) {
    return new CodeHashes(pepper);
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  DerivedCodes derivedCodes(Pepper pepper) {
    return new DerivedCodes(pepper);
  }
}
