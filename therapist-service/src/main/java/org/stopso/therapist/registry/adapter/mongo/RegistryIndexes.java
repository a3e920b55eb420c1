package org.stopso.therapist.registry.adapter.mongo;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.kit.startup.StartUp;

/** Creates the registry's indexes at start. */
@Configuration(proxyBeanMethods = false)
class RegistryIndexes {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Bean
  StartUp indexesOfTheRegistry(MongoTherapists therapists) {
    return new StartUp("indexes of the registry", therapists::createIndexes, PATIENCE);
  }
}
