package org.stopso.architecture.messages;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The English texts of a bundle.
 *
 * @param module the folder of the module that has it
 * @param name without folder and ending, such as {@code kit}
 * @param keys what they are called
 * @param inWelsh whether there is a Welsh one beside it
 */
record Bundle(String module, String name, Set<String> keys, boolean inWelsh) {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String ENDING = ".properties";
  private static final String WELSH = "_cy" + ENDING;

  /** Those of every module. */
  static List<Bundle> all() {
    return Sources.modules().stream().flatMap(Bundle::of).toList();
  }

  /** As {@code MessageBundles} calls it. */
  String basename() {
    return "messages/" + name;
  }

  @Override
  public String toString() {
    return module + "'s " + name;
  }

  private static Stream<Bundle> of(String module) {
    Path folder = ROOT.resolve(module).resolve("src/main/resources/messages");
    return Sources.below(folder)
        .filter(file -> file.toString().endsWith(ENDING) && !file.toString().endsWith(WELSH))
        .map(file -> read(module, file));
  }

  private static Bundle read(String module, Path file) {
    String name = file.getFileName().toString().replace(ENDING, "");
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      texts.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    boolean inWelsh = Files.exists(file.resolveSibling(name + WELSH));
    return new Bundle(module, name, new TreeSet<>(texts.stringPropertyNames()), inWelsh);
  }
}
