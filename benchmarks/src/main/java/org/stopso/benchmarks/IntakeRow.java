package org.stopso.benchmarks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stopso.benchmarks.load.Figures;
import org.stopso.benchmarks.load.Load;

/**
 * Intake through the gateway with the whole platform at work behind it, beside the yardstick: the
 * two take turns, so that a slow minute of the machine is nobody's.
 */
final class IntakeRow {

  private static final int CONNECTIONS = 32;
  private static final int PER_SECOND = 50;
  private static final int ROUNDS = 3;

  private final Load platform;
  private final Load bare;

  IntakeRow(URI platform, URI bare, byte[] request) {
    this.platform = new Load(platform.resolve("/api/referrals"), () -> request);
    this.bare = new Load(bare.resolve("/api/referrals"), () -> request);
  }

  List<String> run(Duration warmUp, Duration each) {
    warm(platform, warmUp);
    warm(bare, warmUp);
    List<Figures> ours = new ArrayList<>();
    List<Figures> yardstick = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      yardstick.add(bare.closedLoop(CONNECTIONS, each));
      ours.add(platform.closedLoop(CONNECTIONS, each));
    }
    double ourRate = median(ours);
    double bareRate = median(yardstick);
    Figures steady = platform.atRate(PER_SECOND, each, sent -> {});
    Figures bareSteady = bare.atRate(PER_SECOND, each, sent -> {});
    return List.of(
        "| requests/s at 32 connections, median of %d | %.0f | %.0f | %.0f %% of bare | ≥ 40 %% (aim 70 %%) | %s |"
            .formatted(
                ROUNDS,
                ourRate,
                bareRate,
                100 * ourRate / bareRate,
                verdict(ourRate >= 0.4 * bareRate)),
        row("p50 at 50/s, ms", steady.millis(0.5), bareSteady.millis(0.5), "", ""),
        row(
            "p99 at 50/s, ms",
            steady.millis(0.99),
            bareSteady.millis(0.99),
            "≤ 50 (aim 25)",
            verdict(steady.millis(0.99) <= 50)),
        row("failures", failures(ours) + steady.failures(), failures(yardstick), "none", ""));
  }

  static String verdict(boolean holds) {
    return holds ? "reached" : "**missed**";
  }

  private static String row(String what, double ours, double bare, String bar, String verdict) {
    return String.format(
        Locale.ROOT, "| %s | %.1f | %.1f | | %s | %s |", what, ours, bare, bar, verdict);
  }

  private static void warm(Load load, Duration length) {
    load.closedLoop(8, length);
  }

  private static double median(List<Figures> figures) {
    return figures.stream()
        .mapToDouble(Figures::perSecond)
        .sorted()
        .skip(figures.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static int failures(List<Figures> figures) {
    return figures.stream().mapToInt(Figures::failures).sum();
  }

  /** A request as UTF-8. */
  static byte[] utf8(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
