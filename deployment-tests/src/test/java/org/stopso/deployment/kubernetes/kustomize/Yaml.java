package org.stopso.deployment.kubernetes.kustomize;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Files of YAML as maps and lists; a key that stands twice is an error. */
final class Yaml {

  private Yaml() {}

  /** Every document of a file, fresh copies that may be changed. */
  static List<Map<String, Object>> documents(Path file) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    List<Map<String, Object>> documents = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file)) {
      for (Object document :
          new org.yaml.snakeyaml.Yaml(new SafeConstructor(strict)).loadAll(reader)) {
        documents.add(map(document));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return documents;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  /** The map under a key, made if it is not there. */
  static Map<String, Object> under(Map<String, Object> map, String key) {
    return map(map.computeIfAbsent(key, absent -> new LinkedHashMap<String, Object>()));
  }

  @SuppressWarnings("unchecked")
  static <T> List<T> list(Map<String, Object> map, String key) {
    return (List<T>) map.getOrDefault(key, List.of());
  }
}
