package org.stopso.therapist.registry.adapter.imports;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class BadImportAnalyzerTest {

  @Test
  void aBadFileIsExplainedInsteadOfAStackTrace() throws Exception {
    Properties factories =
        PropertiesLoaderUtils.loadProperties(new ClassPathResource("META-INF/spring.factories"));
    assertThat(factories.getProperty(FailureAnalyzer.class.getName()))
        .contains(BadImportAnalyzer.class.getName());

    BadImport bad = new BadImport("therapists.json", "entry 3, field practice.places (required)");
    assertThat(new BadImportAnalyzer().analyze(new IllegalStateException(bad)))
        .isNotNull()
        .extracting(FailureAnalysis::getDescription, as(InstanceOfAssertFactories.STRING))
        .contains("therapists.json", "entry 3", "practice.places");
  }
}
