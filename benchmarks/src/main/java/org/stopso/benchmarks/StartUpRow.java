package org.stopso.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.stopso.local.running.RunningPlatform;

/**
 * The whole platform with its broker and store, started again from a warm cache: how long until all
 * of it answers, and how much memory it has then. Memory is read from Linux's {@code /proc}.
 */
final class StartUpRow {

  private static final Duration CACHES_MADE_WITHIN = Duration.ofMinutes(15);
  private static final int MOST_STARTS = 3;
  private static final double MEGABYTE_IN_KILOBYTES = 1024;

  private final Path project;
  private final Path directory;
  private final int firstPort;

  StartUpRow(Path project, Path directory, int firstPort) {
    this.project = project;
    this.directory = directory;
    this.firstPort = firstPort;
  }

  /** Starts it until it runs from caches alone, and measures that start. */
  List<String> run() throws IOException {
    RunningPlatform.start(project, directory, firstPort, Map.of()).stop();
    for (int start = 0; start < MOST_STARTS; start++) {
      long since = System.nanoTime();
      RunningPlatform platform =
          RunningPlatform.startAgain(project, directory, firstPort, Map.of());
      double seconds = (System.nanoTime() - since) / 1e9;
      try {
        List<ProcessHandle> all = family(platform);
        if (all.stream().filter(StartUpRow::isPart).allMatch(StartUpRow::isWarm)) {
          return rows(seconds, all);
        }
        awaitCaches(platform);
      } finally {
        platform.stop();
      }
    }
    throw new IllegalStateException("not all parts have a start-up cache: " + directory);
  }

  /** Runs it and adds what came out to {@code report}. */
  void addTo(Path report) throws IOException {
    String section =
        """

        ## The whole platform with its broker and store, started again from a warm cache

        | what | platform | bare | ratio | bar | |
        | --- | --- | --- | --- | --- | --- |
        %s
        """
            .formatted(String.join("\n", run()));
    Files.writeString(report, section, StandardOpenOption.APPEND);
  }

  private static List<String> rows(double seconds, List<ProcessHandle> all) {
    double resident = megabytes(all, "status", "VmRSS:");
    double share = megabytes(all, "smaps_rollup", "Pss:");
    return List.of(
        row("ready, s", seconds, "≤ 30 (aim 15)", seconds <= 30),
        row(
            "resident, MB, summed over its processes",
            resident,
            "≤ 2500 (aim 1500)",
            resident <= 2500),
        "| the same with shared pages counted once, MB | %.0f | | | | |".formatted(share));
  }

  private static String row(String what, double value, String bar, boolean holds) {
    return String.format(
        Locale.ROOT, "| %s | %.0f | | | %s | %s |", what, value, bar, IntakeRow.verdict(holds));
  }

  private static List<ProcessHandle> family(RunningPlatform platform) {
    ProcessHandle launcher = platform.launcher().orElseThrow();
    return Stream.concat(Stream.of(launcher), launcher.descendants()).toList();
  }

  /** A Java program of the platform, the launcher not among them. */
  private static boolean isPart(ProcessHandle process) {
    return read(process, "cmdline").contains("-Dstopso.part=");
  }

  private static boolean isWarm(ProcessHandle process) {
    return read(process, "cmdline").contains("-XX:AOTCache=");
  }

  /** Caches are made one after another beside the running platform; then there are no more. */
  private void awaitCaches(RunningPlatform platform) {
    long deadline = System.nanoTime() + CACHES_MADE_WITHIN.toNanos();
    long quietSince = System.nanoTime();
    while (System.nanoTime() - quietSince < TimeUnit.SECONDS.toNanos(40)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("no start-up caches: see " + directory.resolve("logs"));
      }
      if (family(platform).stream()
          .anyMatch(one -> read(one, "cmdline").contains("AOTCacheOutput"))) {
        quietSince = System.nanoTime();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
  }

  private static double megabytes(List<ProcessHandle> all, String file, String field) {
    return all.stream().mapToLong(one -> kilobytes(read(one, file), field)).sum()
        / MEGABYTE_IN_KILOBYTES;
  }

  private static long kilobytes(String file, String field) {
    return file.lines()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }

  private static String read(ProcessHandle process, String file) {
    try {
      return Files.readString(
          Path.of("/proc", Long.toString(process.pid()), file), StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }

  /** Measures and prints this row alone: {@code project}, as {@link Benchmarks} is given it. */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path directory = project.resolve("benchmarks/target/start-up");
    new StartUpRow(project, directory, Integer.getInteger("stopso.benchmarks.port", 19480))
        .run()
        .forEach(System.out::println);
    System.exit(0);
  }
}
