package org.stopso.kit.pepper;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The pepper, read when the first bean asks for it: a service without codes needs none. */
@AutoConfiguration
public class PepperAutoConfiguration {

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Pepper pepper(@Value("${stopso.pepper.file:}") String file) {
    if (file.isBlank()) {
      throw new IllegalStateException(
          "STOPSO_PEPPER_FILE must name a file with 32 or more random bytes in base64");
    }
    return Pepper.read(Path.of(file));
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  BlindIndex blindIndex(Pepper pepper) {
    return new BlindIndex(pepper);
  }
}
