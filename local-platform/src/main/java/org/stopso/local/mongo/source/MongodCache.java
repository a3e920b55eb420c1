package org.stopso.local.mongo.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.stopso.local.files.Sha256;

/**
 * A {@code mongod} that was fetched before, in the user's cache folder, with its checksum beside
 * it. {@code STOPSO_CACHE} moves the folder.
 */
public final class MongodCache implements MongoSource {
  private final Path mongod;
  private final Path checksum;

  /** Finds the folder from {@code environment}. */
  public MongodCache(Map<String, String> environment) {
    this(folder(environment).resolve("mongod"));
  }

  MongodCache(Path folder) {
    mongod = folder.resolve("mongod");
    checksum = folder.resolve("mongod.sha256");
  }

  private static Path folder(Map<String, String> environment) {
    String ours = environment.get("STOPSO_CACHE");
    if (ours != null && !ours.isBlank()) {
      return Path.of(ours);
    }
    String home = System.getProperty("user.home");
    if (System.getProperty("os.name", "").startsWith("Mac")) {
      return Path.of(home, "Library", "Caches", "stopso");
    }
    String xdg = environment.get("XDG_CACHE_HOME");
    Path caches = xdg == null || xdg.isBlank() ? Path.of(home, ".cache") : Path.of(xdg);
    return caches.resolve("stopso");
  }

  @Override
  public String name() {
    return "the cache";
  }

  @Override
  public Answer look() {
    if (!Files.isExecutable(mongod) || !Files.isReadable(checksum)) {
      return MongoSource.notHere("nothing in " + mongod.getParent());
    }
    try {
      return Files.readString(checksum).strip().equals(Sha256.of(mongod))
          ? MongodVersion.tried(mongod)
          : MongoSource.notHere("the checksum of " + mongod + " differs");
    } catch (IOException unreadable) {
      return MongoSource.notHere(mongod + " cannot be read");
    }
  }

  /** Keeps {@code fetched} for the next time; readers never see half of it. */
  Path keep(Path fetched) throws IOException {
    Path folder = Files.createDirectories(mongod.toAbsolutePath().getParent());
    Path arriving = Files.createTempFile(folder, "mongod", ".new");
    Files.copy(fetched, arriving, StandardCopyOption.REPLACE_EXISTING);
    Files.setPosixFilePermissions(arriving, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path sum = Files.createTempFile(folder, "mongod", ".sum");
    Files.writeString(sum, Sha256.of(arriving) + "\n");
    Files.move(arriving, mongod, StandardCopyOption.ATOMIC_MOVE);
    Files.move(sum, checksum, StandardCopyOption.ATOMIC_MOVE);
    return mongod;
  }
}
