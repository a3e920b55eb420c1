package org.stopso.local.mongo.source;

import java.nio.file.Path;

/** A MongoDB that can be used, in one of three shapes. */
public sealed interface FoundMongo {
  /** One that runs already, and that somebody else looks after. */
  record Running(String uri) implements FoundMongo {}

  /** A program that we start; {@code version} is what it says of itself. */
  record Program(Path mongod, String version) implements FoundMongo {}

  /** A container image that the Docker engine has. */
  record Image(String image) implements FoundMongo {}
}
