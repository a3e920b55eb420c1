package org.stopso.local.apps;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java program that lies unpacked in a folder.
 *
 * @param name what people call it
 * @param folder where it lies, with its start-up cache
 * @param entry what to run: {@code -jar x.jar}, or a class path and a main class
 * @param rehearsal the option that makes it start and end at once
 */
public record JavaProgram(String name, Path folder, List<String> entry, String rehearsal) {

  /** The command line that runs it, quickly when it was rehearsed before. */
  public List<String> command(JavaFlags flags, String mark, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(Jdk.java(), "-D" + mark));
    words.addAll(flags.words());
    Path cache = cache(flags);
    if (Files.isRegularFile(cache)) {
      words.add("-XX:AOTCache=" + cache);
    }
    words.addAll(entry);
    words.addAll(arguments);
    return words;
  }

  /** The command line of a rehearsal, which writes the cache to {@code output}. */
  List<String> rehearsal(JavaFlags flags, String mark, Path output) {
    List<String> words = new ArrayList<>(List.of(Jdk.java(), "-D" + mark));
    words.addAll(flags.words());
    words.addAll(List.of("-XX:AOTCacheOutput=" + output, rehearsal));
    words.addAll(entry);
    return words;
  }

  /** A cache serves only the flags that it was made with. */
  Path cache(JavaFlags flags) {
    return folder.resolve(name + "-" + flags.fingerprint() + ".aot");
  }
}
