package org.stopso.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stopso.benchmarks.load.Figures;
import org.stopso.benchmarks.load.Load;

/**
 * Intake through the gateway with the whole platform at work behind it, beside the yardstick: the
 * two take turns, so that a slow minute of the machine is nobody's. What the platform has left to
 * do is waited for each time, so that the yardstick does not pay for it.
 */
final class IntakeRow {

  private static final int CONNECTIONS = 32;
  private static final int PER_SECOND = 50;
  private static final int ROUNDS = 3;

  private final Load platform;
  private final Load bare;
  private final Backlog backlog;

  IntakeRow(URI platform, URI bare, Requests requests, Backlog backlog) {
    this.platform = new Load(platform.resolve("/api/referrals"), requests::fromAnywhere);
    this.bare = new Load(bare.resolve("/api/referrals"), requests::fromAnywhere);
    this.backlog = backlog;
  }

  /** The yardstick is warmed up; the platform is warm already. */
  List<String> run(Duration each) {
    bare.closedLoop(8, each.multipliedBy(2));
    Figures bareSteady = bare.atRate(PER_SECOND, each, sent -> {});
    Figures steady = platform.atRate(PER_SECOND, each, sent -> {});
    backlog.drain();
    List<Figures> ours = new ArrayList<>();
    List<Figures> yardstick = new ArrayList<>();
    double longestDrain = 0;
    for (int round = 0; round < ROUNDS; round++) {
      yardstick.add(bare.closedLoop(CONNECTIONS, each));
      ours.add(platform.closedLoop(CONNECTIONS, each));
      longestDrain = Math.max(longestDrain, backlog.drain());
    }
    List<String> rows = new ArrayList<>(busy(ours, yardstick, longestDrain));
    rows.addAll(steady(steady, bareSteady));
    rows.add(
        row(
            "failures",
            failures(ours) + steady.failures(),
            failures(yardstick) + bareSteady.failures(),
            "none",
            verdict(failures(ours) + steady.failures() == 0)));
    return rows;
  }

  private static List<String> busy(
      List<Figures> ours, List<Figures> yardstick, double longestDrain) {
    double ourRate = median(ours);
    double bareRate = median(yardstick);
    return List.of(
        String.format(
            Locale.ROOT,
            "| requests/s at %d connections, median of %d | %.0f | %.0f | %.0f %% of bare"
                + " | ≥ 40 %% (aim 70 %%) | %s |",
            CONNECTIONS,
            ROUNDS,
            ourRate,
            bareRate,
            100 * ourRate / bareRate,
            verdict(ourRate >= 0.4 * bareRate)),
        String.format(
            Locale.ROOT,
            "| until all of a round was matched and mailed, s after its end, longest | %.0f | | | |"
                + " |",
            longestDrain));
  }

  private static List<String> steady(Figures ours, Figures yardstick) {
    return List.of(
        row("p50 at 50/s, ms", ours.millis(0.5), yardstick.millis(0.5), "", ""),
        row(
            "p99 at 50/s, ms",
            ours.millis(0.99),
            yardstick.millis(0.99),
            "≤ 50 (aim 25)",
            verdict(ours.millis(0.99) <= 50)));
  }

  static String verdict(boolean holds) {
    return holds ? "reached" : "**missed**";
  }

  private static String row(String what, double ours, double bare, String bar, String verdict) {
    return String.format(
        Locale.ROOT, "| %s | %.1f | %.1f | | %s | %s |", what, ours, bare, bar, verdict);
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
}
