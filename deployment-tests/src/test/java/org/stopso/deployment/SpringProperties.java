package org.stopso.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Spring's own properties, as its jars describe them, under the names of the environment. */
final class SpringProperties {

  private static final Set<String> NAMES = new HashSet<>();

  /** Properties that are maps: anything may follow these. */
  private static final Set<String> MAPS = new HashSet<>();

  static {
    for (String kind :
        List.of("spring-configuration-metadata", "additional-spring-configuration-metadata")) {
      readAll("META-INF/" + kind + ".json");
    }
  }

  private SpringProperties() {}

  /** As Spring writes a property in the environment: dots become underscores, dashes vanish. */
  static String variableOf(String property) {
    return property
        .replace("-", "")
        .replaceAll("[.\\[]", "_")
        .replace("]", "")
        .toUpperCase(Locale.ROOT);
  }

  static boolean know(String variable) {
    return NAMES.contains(variable) || MAPS.stream().anyMatch(variable::startsWith);
  }

  private static void readAll(String name) {
    try {
      for (URL file : SpringProperties.class.getClassLoader().resources(name).toList()) {
        try (InputStream in = file.openStream()) {
          JsonMapper.shared().readTree(in).path("properties").forEach(SpringProperties::note);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void note(JsonNode property) {
    String variable = variableOf(property.path("name").asString());
    NAMES.add(variable);
    if (property.path("type").asString("").startsWith("java.util.Map")) {
      MAPS.add(variable + "_");
    }
  }
}
