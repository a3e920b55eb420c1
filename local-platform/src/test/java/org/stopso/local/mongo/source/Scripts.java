package org.stopso.local.mongo.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Stand-ins for programs of other people: small scripts that answer as those would. */
public final class Scripts {
  private Scripts() {}

  /** Makes {@code file} a script of {@code body}. */
  public static Path write(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file;
  }

  static Path mongod(Path folder, String version) throws IOException {
    return write(folder.resolve("mongod"), "echo 'db version v" + version + "'");
  }
}
