package org.stopso.local.docker;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.stopso.local.process.Command;

/**
 * The Docker engine of this machine, if there is one. It is asked itself, by its own command and
 * with deadlines: a library that probes for an engine may take minutes to say no.
 */
public final class DockerEngine {
  private static final Duration ENGINE = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final String docker;

  /** Asks the {@code docker} on the PATH. */
  public DockerEngine() {
    this("docker");
  }

  /** Asks by the program {@code docker}. */
  public DockerEngine(String docker) {
    this.docker = docker;
  }

  /** Whether an engine answers at once. */
  public boolean answers() {
    return succeeds(ENGINE, "version", "--format", "{{.Server.Version}}");
  }

  /** Whether it has {@code image}, or could fetch it within {@code patience}. */
  public boolean has(String image, Duration patience) {
    return hasAlready(image) || succeeds(patience, "pull", "--quiet", image);
  }

  /** Whether it has {@code image}; nothing is fetched. */
  public boolean hasAlready(String image) {
    return succeeds(LOOK, "image", "inspect", image);
  }

  private boolean succeeds(Duration deadline, String... words) {
    List<String> command = Stream.concat(Stream.of(docker), Stream.of(words)).toList();
    return Command.run(deadline, command).succeeded();
  }
}
