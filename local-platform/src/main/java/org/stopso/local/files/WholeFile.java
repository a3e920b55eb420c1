package org.stopso.local.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file so that a reader sees the old one or the new one, never half of either. */
public final class WholeFile {
  private static final String OWNER_ONLY = "rw-------";
  private static final String EVERYBODY_READS = "rw-r--r--";

  private WholeFile() {}

  /** Writes {@code content}; everybody on this machine may read it. */
  public static void write(Path file, String content) throws IOException {
    write(file, content, EVERYBODY_READS);
  }

  /** Writes {@code content} for its owner alone. */
  public static void writePrivately(Path file, String content) throws IOException {
    write(file, content, OWNER_ONLY);
  }

  private static void write(Path file, String content, String permissions) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path arriving = Files.createTempFile(folder, "." + file.getFileName(), ".new");
    Files.writeString(arriving, content);
    Files.setPosixFilePermissions(arriving, PosixFilePermissions.fromString(permissions));
    Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
