package org.stopso.local.apps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.stopso.local.files.Folders;
import org.stopso.local.files.Sha256;
import org.stopso.local.process.Command;

/**
 * The services' programs, unpacked. The folder of each carries its jar's checksum: a new build
 * never disturbs one that runs, and an unchanged one keeps its start-up cache.
 */
public final class Apps {
  private static final Duration UNPACKING = Duration.ofMinutes(2);
  private static final int FINGERPRINT = 16;
  private static final String REHEARSAL = "-Dspring.context.exit=onRefresh";

  private final Path home;
  private final Path folder;

  /** Finds jars in the modules below {@code home}; keeps what it unpacks in {@code folder}. */
  public Apps(Path home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  /**
   * The program of {@code module}.
   *
   * @throws NotBuilt when there is no jar
   */
  public JavaProgram of(String module) throws IOException {
    Path jar = home.resolve(module).resolve("target").resolve(module + "-app.jar");
    if (!Files.isRegularFile(jar)) {
      throw new NotBuilt(jar);
    }
    Path unpacked = folder.resolve(module).resolve(Sha256.ofEntries(jar).substring(0, FINGERPRINT));
    if (!Files.isDirectory(unpacked)) {
      unpack(jar, unpacked);
    }
    List<String> entry = List.of("-jar", unpacked.resolve(jar.getFileName()).toString());
    return new JavaProgram(module, unpacked, entry, REHEARSAL);
  }

  private static void unpack(Path jar, Path unpacked) throws IOException {
    Path parent = Files.createDirectories(unpacked.getParent());
    OldVersions.delete(parent);
    Path arriving = Files.createTempDirectory(parent, "arriving");
    Command.Outcome outcome =
        Command.run(
            UNPACKING,
            List.of(
                Jdk.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                arriving.toString()));
    if (!outcome.succeeded()) {
      throw new IOException("cannot unpack " + jar + ": " + outcome.output());
    }
    moveUnlessThere(arriving, unpacked);
  }

  static void moveUnlessThere(Path arriving, Path place) throws IOException {
    try {
      Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException somebodyWasFaster) {
      Folders.delete(arriving);
      if (!Files.isDirectory(place)) {
        throw somebodyWasFaster;
      }
    }
  }
}
