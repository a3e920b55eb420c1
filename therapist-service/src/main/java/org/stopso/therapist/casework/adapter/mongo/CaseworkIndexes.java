package org.stopso.therapist.casework.adapter.mongo;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.kit.startup.StartUp;

/** Creates the indexes of casework at start. */
@Configuration(proxyBeanMethods = false)
class CaseworkIndexes {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Bean
  StartUp indexesOfCasework(MongoCases cases, MongoSessions sessions) {
    return new StartUp(
        "indexes of casework",
        () -> {
          cases.createIndexes();
          sessions.createIndexes();
        },
        PATIENCE);
  }
}
