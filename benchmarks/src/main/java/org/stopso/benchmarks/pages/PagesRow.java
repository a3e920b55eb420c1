package org.stopso.benchmarks.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.stopso.local.running.RunningPlatform;

/**
 * How long somebody waits for each page of <i>Request Help</i>, through the gateway, while the
 * platform works off what the visits before them sent.
 */
public final class PagesRow {

  private static final long MOST_MILLIS = 50;
  private static final int WARM_UP = 60;
  private static final int VISITS = 120;

  private final Visit visit;

  /** How often a visit begins: at either there are many more than there will ever be. */
  private enum Pace {
    BUSY("a visit every two seconds", Duration.ofSeconds(2)),
    BUSIER("two visits a second", Duration.ofMillis(500));

    private final String words;
    private final Duration each;

    Pace(String words, Duration each) {
      this.words = words;
      this.each = each;
    }
  }

  /** {@code gateway}: of a platform without rate limits. */
  public PagesRow(URI gateway) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    this.visit = new Visit(http, gateway);
  }

  /** Rows of a table, for each pace, after a warm-up at the higher one. */
  public List<String> run() throws IOException {
    visits(WARM_UP, Pace.BUSIER);
    List<String> rows = new ArrayList<>();
    for (Pace pace : Pace.values()) {
      rows.addAll(rows(pace, visits(VISITS, pace)));
    }
    return rows;
  }

  /** The middle of all pages, the slowest that asks, and what sending takes. */
  private static List<String> rows(Pace pace, List<List<Long>> byPage) {
    List<Long> all = byPage.stream().flatMap(List::stream).sorted().toList();
    List<List<Long>> asking = byPage.subList(0, Visit.PAGES - 1);
    List<Long> sending = byPage.getLast();
    double slowest = asking.stream().mapToDouble(page -> millis(page, 0.95)).max().orElseThrow();
    String at = ", " + pace.words + ", ms";
    return List.of(
        row("p50 of all " + Visit.PAGES + " pages" + at, millis(all, 0.5), "", ""),
        judged("p95 of the slowest page that asks" + at, slowest),
        row("p50 of the page that is shown once it is sent" + at, millis(sending, 0.5), "", ""),
        judged("p95 of the page that is shown once it is sent" + at, millis(sending, 0.95)));
  }

  /** What each page took, sorted, page by page. */
  private List<List<Long>> visits(int number, Pace pace) throws IOException {
    List<List<Long>> byPage = new ArrayList<>();
    for (int page = 0; page < Visit.PAGES; page++) {
      byPage.add(new ArrayList<>());
    }
    for (int each = 0; each < number; each++) {
      long since = System.nanoTime();
      List<Long> nanos = visit.walk();
      for (int page = 0; page < nanos.size(); page++) {
        byPage.get(page).add(nanos.get(page));
      }
      LockSupport.parkNanos(pace.each.toNanos() - (System.nanoTime() - since));
    }
    byPage.forEach(Collections::sort);
    return byPage;
  }

  /** Measures and prints these rows alone, on a platform of their own: {@code project}. */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]).toAbsolutePath().normalize();
    RunningPlatform platform =
        RunningPlatform.start(
            project,
            project.resolve("benchmarks/target/pages"),
            Integer.getInteger("stopso.benchmarks.port", 19680),
            Map.of("STOPSO_AOT", "off", "STOPSO_RATE_LIMITS", "off"));
    new PagesRow(platform.gateway()).run().forEach(System.out::println);
    platform.stop();
    System.exit(0);
  }

  private static double millis(List<Long> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
  }

  private static String judged(String what, double millis) {
    String verdict = millis <= MOST_MILLIS ? "reached" : "**missed**";
    return row(what, millis, "≤ " + MOST_MILLIS, verdict);
  }

  private static String row(String what, double millis, String bar, String verdict) {
    return String.format(Locale.ROOT, "| %s | %.1f | | | %s | %s |", what, millis, bar, verdict);
  }
}
