package org.stopso.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.stopso.local.RealParts;

/** Two matching-services on one store, which meet nowhere else: what a race needs. */
final class TwoInstances {

  private TwoInstances() {}

  /** Started, on a database of their own; {@code besides} are settings of this race. */
  static List<ConfigurableApplicationContext> start(String race, Map<String, String> besides) {
    String database = race + "-" + UUID.randomUUID();
    List<ConfigurableApplicationContext> instances = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Map<String, String> settings = new HashMap<>(RealParts.properties());
      settings.put("STOPSO_DATABASE", database);
      settings.put("STOPSO_INSTANCE", race + "-" + i);
      settings.put("SERVER_PORT", "0");
      settings.put("spring.jmx.enabled", "false");
      // events would mix with those of other tests: the instances meet in the store alone
      settings.put("spring.cloud.function.definition", "");
      // far more conflicts than there are in life
      settings.put("STOPSO_TRANSACTION_DEADLINE", "60s");
      settings.put("STOPSO_SWEEP_WAITING_MS", "200");
      settings.put("logging.level.root", "WARN");
      settings.putAll(besides);
      instances.add(
          new SpringApplicationBuilder(MatchingService.class)
              .run(
                  settings.entrySet().stream()
                      .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                      .toArray(String[]::new)));
    }
    return instances;
  }
}
