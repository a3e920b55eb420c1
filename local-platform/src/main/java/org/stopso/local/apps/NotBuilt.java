package org.stopso.local.apps;

import java.nio.file.Path;

/** A program has not been built yet. */
public final class NotBuilt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotBuilt(Path jar) {
    super(jar + " is not there. './run' builds it, as does './mvnw -DskipTests package'.");
  }
}
