package org.stopso.local.mongo.source;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code mongod} that {@value #SETTING} names, or the first one on the PATH. */
public final class InstalledMongod implements MongoSource {
  static final String SETTING = "STOPSO_MONGOD";

  private final @Nullable String named;
  private final String path;

  /** Reads the setting and the PATH from {@code environment}. */
  public InstalledMongod(Map<String, String> environment) {
    named = environment.get(SETTING);
    path = environment.getOrDefault("PATH", "");
  }

  @Override
  public String name() {
    return "an installed mongod";
  }

  @Override
  public Answer look() {
    if (named != null && !named.isBlank()) {
      return MongodVersion.tried(Path.of(named));
    }
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, "mongod"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(MongodVersion::tried)
        .orElseGet(() -> MongoSource.notHere("none on the PATH"));
  }
}
