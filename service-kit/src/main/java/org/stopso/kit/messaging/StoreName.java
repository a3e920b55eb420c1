package org.stopso.kit.messaging;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives {@code stopso.store-name}: the application's name without {@code -service}, so that each
 * service owns a database of its own name without saying so.
 */
final class StoreName implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    String name = environment.getProperty("spring.application.name", "stopso");
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "storeName", Map.of("stopso.store-name", name.replaceFirst("-service$", ""))));
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
