package org.stopso.local.mongo.source;

import java.time.Duration;
import org.stopso.local.docker.DockerEngine;

/** MongoDB's image, where a Docker engine answers at once and has it or can pull it. */
public final class DockerImage implements MongoSource {
  static final String IMAGE = "mongo:8";
  private static final Duration PULL = Duration.ofSeconds(60);

  private final DockerEngine engine;

  /** Asks the engine of this machine. */
  public DockerImage() {
    this(new DockerEngine());
  }

  DockerImage(DockerEngine engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return "Docker";
  }

  @Override
  public Answer look() {
    if (!engine.answers()) {
      return MongoSource.notHere("no engine answers");
    }
    if (engine.has(IMAGE, PULL)) {
      return new Answer.Found(new FoundMongo.Image(IMAGE));
    }
    return MongoSource.notHere(IMAGE + " is not there and cannot be pulled within a minute");
  }
}
