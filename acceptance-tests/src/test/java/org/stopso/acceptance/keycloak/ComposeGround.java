package org.stopso.acceptance.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stopso.local.docker.DockerEngine;
import org.stopso.local.process.Ports;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Whether compose can be tried on this machine: a plain {@code ./mvnw verify} fetches no image, and
 * disturbs nothing that runs. With {@code -Dstopso.compose=fetch}, as the profile {@code compose}
 * has it, missing images are fetched.
 */
record ComposeGround(Path repository, DockerEngine engine) {

  private static final Pattern JAVA = Pattern.compile("(?m)^ARG JAVA=(\\S+)$");
  private static final Pattern BASE = Pattern.compile("(?m)^FROM (\\S+:\\S+)");
  private static final List<Integer> PORTS = List.of(8080, 8025, 9000);
  private static final String PROFILE = "./mvnw verify -Pcompose";

  /** Why it cannot be tried; empty when it can. */
  Optional<String> obstacle() throws IOException {
    if (!engine.answers()) {
      return Optional.of(
          "No Docker engine answers here: no image is built, and compose is not started.");
    }
    List<Integer> busy = PORTS.stream().filter(Ports::isBusy).toList();
    if (!busy.isEmpty()) {
      return Optional.of("Something else listens at " + busy + ", which compose wants to publish.");
    }
    if (System.getProperty("stopso.compose", "").equals("fetch")) {
      return Optional.empty();
    }
    List<String> missing = images().stream().filter(image -> !engine.hasAlready(image)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("The engine lacks " + missing + "; " + PROFILE + " fetches them.");
  }

  /** What is built upon, and what compose starts of others' with the demo people. */
  Set<String> images() throws IOException {
    Set<String> images = new TreeSet<>(bases(Files.readString(at("Dockerfile"))));
    LoaderOptions options = new LoaderOptions();
    try (InputStream file = Files.newInputStream(at("docker-compose.yml"))) {
      Map<String, Map<String, Map<String, Object>>> compose =
          new Yaml(new SafeConstructor(options)).load(file);
      compose.getOrDefault("services", Map.of()).values().stream()
          .filter(service -> !service.containsKey("build"))
          .filter(service -> List.of(List.of(), List.of("demo")).contains(profiles(service)))
          .forEach(service -> images.add(String.valueOf(service.get("image"))));
    }
    return images;
  }

  private static Object profiles(Map<String, Object> service) {
    return service.getOrDefault("profiles", List.of());
  }

  private static List<String> bases(String dockerfile) {
    Matcher java = JAVA.matcher(dockerfile);
    if (!java.find()) {
      throw new IllegalStateException("the Dockerfile names no JAVA");
    }
    return BASE.matcher(dockerfile.replace("${JAVA}", java.group(1)))
        .results()
        .map(base -> base.group(1))
        .toList();
  }

  private Path at(String file) {
    return repository.resolve(file);
  }
}
