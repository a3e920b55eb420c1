package org.stopso.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.stopso.local.docker.DockerEngine;
import org.stopso.local.files.WholeFile;

/**
 * Whether tests can run on containers, and if not, why. It may take most of a minute to find out:
 * so it is asked once in a build and noted for the modules that follow; two that ask at the same
 * time note the same.
 */
final class Containers {
  /** The same as in docker-compose.yml, as a test sees to. */
  static final String MONGODB = "mongo:8.0.17";

  static final String KAFKA = "apache/kafka:4.2.1";

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final DockerEngine engine;

  Containers(DockerEngine engine) {
    this.engine = engine;
  }

  /**
   * Why the build that runs this JVM has none, by the system properties {@code
   * stopso.containers.build} and {@code stopso.containers.note} that it sets.
   */
  static Optional<String> whyNotInThisBuild() {
    String note = System.getProperty("stopso.containers.note", "target/containers");
    String build =
        System.getProperty(
            "stopso.containers.build", String.valueOf(ProcessHandle.current().pid()));
    return new Containers(new DockerEngine()).whyNot(build, Path.of(note));
  }

  /**
   * Why there are none, or empty where there are.
   *
   * @param build what all modules of one build have in common and no other build
   * @param note the file in which that build keeps the answer
   */
  Optional<String> whyNot(String build, Path note) {
    try {
      List<String> noted = Files.exists(note) ? Files.readAllLines(note) : List.of();
      if (!noted.isEmpty() && noted.getFirst().equals(build)) {
        return noted.stream().skip(1).findFirst();
      }
      Optional<String> answer = whyNot();
      WholeFile.write(note, build + "\n" + answer.map(why -> why + "\n").orElse(""));
      return answer;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Optional<String> whyNot() {
    if (!engine.answers()) {
      return Optional.of("no Docker engine answers on this machine");
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    return List.of(MONGODB, KAFKA).stream()
        .filter(image -> !engine.has(image, Duration.ofNanos(end - System.nanoTime())))
        .findFirst()
        .map(image -> "the image " + image + " is not here and cannot be pulled in time");
  }
}
