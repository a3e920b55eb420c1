package org.stopso.local.mongo.source;

import java.time.Duration;
import java.util.List;
import org.stopso.local.process.Command;

/**
 * MongoDB's image, where a Docker engine answers at once and has it or can pull it. The engine is
 * asked itself, with deadlines; a library that probes for it may take minutes to say no.
 */
public final class DockerImage implements MongoSource {
  static final String IMAGE = "mongo:8";
  private static final Duration ENGINE = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration PULL = Duration.ofSeconds(60);

  private final String docker;

  /** Asks the {@code docker} on the PATH. */
  public DockerImage() {
    this("docker");
  }

  DockerImage(String docker) {
    this.docker = docker;
  }

  @Override
  public String name() {
    return "Docker";
  }

  @Override
  public Answer look() {
    if (!asked(ENGINE, "version", "--format", "{{.Server.Version}}")) {
      return MongoSource.notHere("no engine answers");
    }
    if (asked(LOOK, "image", "inspect", IMAGE) || asked(PULL, "pull", "--quiet", IMAGE)) {
      return new Answer.Found(new FoundMongo.Image(IMAGE));
    }
    return MongoSource.notHere(IMAGE + " is not there and cannot be pulled within a minute");
  }

  private boolean asked(Duration deadline, String... words) {
    return Command.run(deadline, List.of(command(words))).succeeded();
  }

  private String[] command(String... words) {
    String[] command = new String[words.length + 1];
    command[0] = docker;
    System.arraycopy(words, 0, command, 1, words.length);
    return command;
  }
}
