package org.stopso.therapist.registry.adapter.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.kit.startup.StartUp;
import org.stopso.therapist.registry.application.ImportTherapists;

/**
 * Imports at start, where {@code STOPSO_REGISTRY_IMPORT} names a file. A file that is not in order
 * ends the start; a store that is away only delays the import.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("stopso.registry.import")
class ImportAtStart {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Bean
  StartUp importOfTherapists(
      RegistryImport registryImport, @Value("${stopso.registry.import}") String file) {
    List<ImportTherapists.Known> therapists =
        file.isBlank() ? List.of() : registryImport.read(Path.of(file));
    return new StartUp("import of therapists", () -> registryImport.take(therapists), PATIENCE);
  }
}
