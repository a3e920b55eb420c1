package org.stopso.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source file of any module.
 *
 * @param name its path from the root of the repository
 */
record Source(String name, List<String> lines) {

  /** The folder that holds all modules: Maven and every IDE run tests in a module's own. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** What is not only for tests. */
  static List<Source> ofProduction() {
    return modules().stream().flatMap(module -> below(module.resolve("src/main/java"))).toList();
  }

  /** The folders with a pom. */
  static List<Path> modules() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Source> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Source::read)
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Source read(Path file) {
    try {
      return new Source(ROOT.relativize(file).toString(), Files.readAllLines(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
