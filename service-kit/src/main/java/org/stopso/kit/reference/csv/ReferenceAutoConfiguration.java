package org.stopso.kit.reference.csv;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.stopso.kit.reference.AccreditationBodies;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Prisons;
import org.stopso.kit.reference.Signposting;

/** The reference data, each read at the start of the services that use it. */
@AutoConfiguration
@Lazy
public class ReferenceAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Outcodes outcodes() {
    return new CsvOutcodes();
  }

  @Bean
  @ConditionalOnMissingBean
  Prisons prisons(Outcodes outcodes) {
    return new CsvPrisons(outcodes);
  }

  @Bean
  @ConditionalOnMissingBean
  Signposting signposting() {
    return new CsvSignposting();
  }

  @Bean
  @ConditionalOnMissingBean
  AccreditationBodies accreditationBodies() {
    return new CsvAccreditationBodies();
  }
}
