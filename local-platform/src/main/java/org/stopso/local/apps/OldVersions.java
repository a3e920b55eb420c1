package org.stopso.local.apps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.stopso.local.files.Folders;

/** Unpacked programs of earlier builds: deleted once nobody can be running them any more. */
final class OldVersions {
  private static final Duration KEPT = Duration.ofDays(2);

  private OldVersions() {}

  static void delete(Path parent) throws IOException {
    Instant before = Clock.systemUTC().instant().minus(KEPT);
    List<Path> old;
    try (Stream<Path> versions = Files.list(parent)) {
      old = versions.filter(version -> changedBefore(version, before)).toList();
    }
    old.forEach(Folders::delete);
  }

  private static boolean changedBefore(Path version, Instant time) {
    try {
      return Files.getLastModifiedTime(version).toInstant().isBefore(time);
    } catch (IOException gone) {
      return false;
    }
  }
}
