package org.stopso.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stopso.deployment.Program;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code docker-compose.yml}, read to the letter: compose itself would overlook what is misspelt
 * below an {@code x-}, and is not there where this runs.
 */
public final class ComposeFile {

  private static final Set<String> TOP =
      Set.of("name", "services", "networks", "volumes", "secrets");
  private static final Set<String> SERVICE =
      Set.of(
          "image",
          "pull_policy",
          "build",
          "hostname",
          "profiles",
          "command",
          "entrypoint",
          "environment",
          "depends_on",
          "healthcheck",
          "ports",
          "networks",
          "volumes",
          "secrets",
          "read_only",
          "tmpfs",
          "cap_drop",
          "security_opt",
          "restart",
          "mem_limit",
          "stop_grace_period");
  private static final Map<String, Set<String>> BELOW =
      Map.of(
          "build", Set.of("context", "args"),
          "healthcheck", Set.of("test", "interval", "timeout", "start_period", "start_interval"));
  private static final Set<String> DEPENDENCY = Set.of("condition", "required");

  private final Map<String, Map<String, Object>> services = new TreeMap<>();

  private ComposeFile(Map<String, Object> file) {
    known(file.keySet().stream().filter(key -> !key.startsWith("x-")).toList(), TOP, "the file");
    map(file, "services").forEach((name, service) -> services.put(name, checked(name, service)));
  }

  static ComposeFile read() {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    return new ComposeFile(new Yaml(new SafeConstructor(strict)).load(text("docker-compose.yml")));
  }

  /** A file of the repository. */
  public static String text(String path) {
    try {
      return Files.readString(Program.ROOT.resolve(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Map<String, Map<String, Object>> services() {
    return services;
  }

  Map<String, Object> service(Program program) {
    return service(program.module());
  }

  Map<String, Object> service(String name) {
    Map<String, Object> service = services.get(name);
    if (service == null) {
      throw new AssertionError("compose has no service " + name);
    }
    return service;
  }

  /** What a service is told; a variable without a value here is passed on only if it has one. */
  static Map<String, String> environment(Map<String, Object> service) {
    Map<String, String> environment = new TreeMap<>();
    map(service, "environment")
        .forEach((name, value) -> environment.put(name, value == null ? "" : value.toString()));
    return environment;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Map<String, Object> in, String key) {
    return (Map<String, Object>) in.getOrDefault(key, Map.of());
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Map<String, Object> in, String key) {
    return (List<Object>) in.getOrDefault(key, List.of());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> checked(String name, Object value) {
    Map<String, Object> service = (Map<String, Object>) value;
    known(service.keySet(), SERVICE, name);
    BELOW.forEach((key, keys) -> known(map(service, key).keySet(), keys, name + "." + key));
    map(service, "depends_on")
        .forEach(
            (on, how) ->
                known(((Map<String, Object>) how).keySet(), DEPENDENCY, name + " on " + on));
    return service;
  }

  private static void known(Iterable<String> keys, Set<String> allowed, String where) {
    assertThat(keys).as("keys of " + where).allSatisfy(key -> assertThat(allowed).contains(key));
  }
}
