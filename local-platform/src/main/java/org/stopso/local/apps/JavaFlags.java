package org.stopso.local.apps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The JVM options of one program: a small heap, and what suits many programs on one machine that
 * start often. A program that runs out of memory ends, and is started again.
 *
 * @param heapMegabytes the most heap it may use
 * @param compiler what {@value #SETTING} says, or the first compiler only, which warms up at once
 */
public record JavaFlags(int heapMegabytes, List<String> compiler) {
  static final String SETTING = "STOPSO_JAVA_OPTIONS";

  private static final List<String> FIRST_COMPILER = List.of("-XX:TieredStopAtLevel=1");
  private static final List<String> ALWAYS =
      List.of(
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          // or every start collects its whole garbage four times, for classes that stay
          "-XX:MetaspaceSize=160m",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:-UsePerfData",
          "-XX:+UnlockDiagnosticVMOptions",
          // a start-up cache is mapped where it was made for: shared pages instead of own ones
          "-XX:ArchiveRelocationMode=0",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /** For a heap of that size, as {@code environment} has it. */
  public static JavaFlags of(int heapMegabytes, Map<String, String> environment) {
    String set = environment.get(SETTING);
    return new JavaFlags(
        heapMegabytes,
        set == null
            ? FIRST_COMPILER
            : Arrays.stream(set.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList());
  }

  List<String> words() {
    List<String> words = new ArrayList<>(List.of("-Xmx" + heapMegabytes + "m"));
    words.addAll(ALWAYS);
    words.addAll(compiler);
    return words;
  }

  String fingerprint() {
    return Integer.toHexString((words() + Jdk.java() + Runtime.version()).hashCode());
  }
}
