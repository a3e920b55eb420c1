package org.stopso.architecture.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is written in the modules and runs in production: Java and templates. */
final class Sources {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Sources() {}

  /** The names of the folders with a pom. */
  static List<String> modules() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text of every template of {@code module}, without what it says of itself. */
  static List<String> templates(String module) {
    return texts(module, "src/main/resources/templates", ".html").stream()
        .map(text -> COMMENT.matcher(text).replaceAll(""))
        .toList();
  }

  /** The text of everything in {@code module} that may say something. */
  static List<String> all(String module) {
    return Stream.concat(
            texts(module, "src/main/java", ".java").stream(), templates(module).stream())
        .toList();
  }

  /** All files in a folder, if it is there. */
  static Stream<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> texts(String module, String folder, String ending) {
    return below(ROOT.resolve(module).resolve(folder))
        .filter(file -> file.toString().endsWith(ending))
        .map(Sources::read)
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
