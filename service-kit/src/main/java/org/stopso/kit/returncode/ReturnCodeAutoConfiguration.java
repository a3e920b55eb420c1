package org.stopso.kit.returncode;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.stopso.kit.pepper.Pepper;
import org.stopso.kit.pepper.PepperAutoConfiguration;

/** The hashes of codes. */
@AutoConfiguration(after = PepperAutoConfiguration.class)
public class ReturnCodeAutoConfiguration {

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  CodeHashes codeHashes(Pepper pepper) {
    return new CodeHashes(pepper);
  }
}
