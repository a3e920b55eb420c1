package org.stopso.local.mongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.stopso.local.mongo.source.FoundMongo;
import org.stopso.local.process.Child;
import org.stopso.local.process.Command;

/** How one found MongoDB is run at one port on one folder: its command and when it is ready. */
public final class MongoStore {
  private static final Duration READY = Duration.ofSeconds(60);
  private static final Duration DOCKER = Duration.ofSeconds(20);

  private final FoundMongo found;
  private final Path data;
  private final int port;

  /** Says what will be run where; nothing starts yet. */
  public MongoStore(FoundMongo found, Path data, int port) {
    this.found = found;
    this.data = data;
    this.port = port;
  }

  /** Where it is, or will be. */
  public String uri() {
    return found instanceof FoundMongo.Running running ? running.uri() : ReplicaSet.uri(port);
  }

  /** Where programs outside find it. */
  public String publicUri() {
    return found instanceof FoundMongo.Running running
        ? running.uri()
        : "mongodb://localhost:" + port + "/?directConnection=true";
  }

  /** Whether it runs by itself, so that nothing is started or stopped here. */
  public boolean isSomebodyElses() {
    return found instanceof FoundMongo.Running;
  }

  /** The command line that starts it, empty when it {@linkplain #isSomebodyElses() need not be}. */
  public List<String> command() throws IOException {
    Files.createDirectories(data);
    return switch (found) {
      case FoundMongo.Running running -> List.of();
      case FoundMongo.Program program -> MongoCommand.of(program, data, port);
      case FoundMongo.Image image -> {
        removeContainer();
        yield MongoCommand.of(image, data, port);
      }
    };
  }

  private void removeContainer() {
    Command.run(DOCKER, List.of("docker", "rm", "-f", MongoCommand.containerName(port)));
  }

  /** Starts it with its output in {@code log} and returns when it takes writes. */
  public Child start(Path log) throws IOException {
    Child child = Child.start("mongo", command(), Map.of(), log);
    awaitReady(child);
    return child;
  }

  /** Returns when {@code child}, started with {@link #command()}, takes writes. */
  public void awaitReady(Child child) {
    ReplicaSet.awaitPrimary(port, READY, child::isAlive);
  }
}
