package org.stopso.local.apps;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stopso.local.files.Sha256;

/**
 * This module's own programs, run from a copy, so that a build does not pull the jars from under a
 * broker that runs. Started from classes instead of a jar (from an IDE, say) they are run as they
 * are.
 */
public final class OwnApps {
  private static final int FINGERPRINT = 16;

  private final Path folder;

  /** Copies go below {@code folder}. */
  public OwnApps(Path folder) {
    this.folder = folder.resolve("local-platform");
  }

  /** The program with that main class; {@code rehearsal} makes it start and end at once. */
  public JavaProgram of(String name, Class<?> main, String rehearsal) throws IOException {
    Path code = Home.ownCode();
    Path libraries = code.resolveSibling("lib");
    boolean packed = Files.isRegularFile(code) && Files.isDirectory(libraries);
    Path home = packed ? copied(code, libraries) : Files.createDirectories(folder);
    String classPath = packed ? jars(home) : System.getProperty("java.class.path");
    return new JavaProgram(name, home, List.of("-cp", classPath, main.getName()), rehearsal);
  }

  private Path copied(Path jar, Path libraries) throws IOException {
    Path copy = folder.resolve(fingerprint(jar, libraries));
    if (!Files.isDirectory(copy)) {
      OldVersions.delete(Files.createDirectories(folder));
      Path arriving = Files.createTempDirectory(folder, "arriving");
      Files.copy(jar, arriving.resolve(jar.getFileName()));
      for (Path library : files(libraries)) {
        linkOrCopy(library, arriving.resolve(library.getFileName()));
      }
      Apps.moveUnlessThere(arriving, copy);
    }
    return copy;
  }

  private static String fingerprint(Path jar, Path libraries) throws IOException {
    int names = files(libraries).stream().map(Path::getFileName).toList().hashCode();
    return Sha256.ofEntries(jar).substring(0, FINGERPRINT) + Integer.toHexString(names);
  }

  private static void linkOrCopy(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException otherDisk) {
      Files.copy(from, to);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static String jars(Path folder) throws IOException {
    return files(folder).stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
