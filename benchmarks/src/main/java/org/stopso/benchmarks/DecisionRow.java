package org.stopso.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.stopso.benchmarks.population.Exhaustive;
import org.stopso.benchmarks.population.Population;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Decision;
import org.stopso.matching.domain.fit.Match;
import org.stopso.matching.domain.fit.Rules;
import org.stopso.matching.domain.fit.Weights;
import org.stopso.matching.domain.index.CandidateIndex;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Profile;

/**
 * Matching one referral in memory, without the store, beside an exhaustive scan: every rule asked
 * of every therapist in turn. Needs no platform; runs in a process of its own, with the options
 * that the services run with.
 */
public final class DecisionRow {

  private static final Rules RULES = new Rules("benchmark", Weights.USUAL);
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final int DECISIONS = 2_000;

  /** The scan is slow: it judges the answers of some and is timed on them. */
  private static final int JUDGED = 100;

  private static final double MILLIS = 1e-6;

  private final Population people = new Population(new Random(20261124), NOW);

  /** Prints the rows. */
  public static void main(String[] arguments) {
    new DecisionRow().run().forEach(line -> System.out.println(line));
  }

  /** Adds the rows to the report, as a new process prints them. */
  static void addTo(Path report) throws IOException {
    String section =
        """

        ## Matching one referral, in memory, without the store; *scan* is asking everybody in turn

        | what | platform | scan | ratio | bar | |
        | --- | --- | --- | --- | --- | --- |
        %s
        """
            .formatted(String.join("\n", inItsOwnProcess()));
    Files.writeString(report, section, StandardOpenOption.APPEND);
  }

  private static List<String> inItsOwnProcess() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    command.addAll(BareParts.OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DecisionRow.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader printed = process.inputReader()) {
      return printed.lines().toList();
    }
  }

  private List<String> run() {
    List<String> lines = new ArrayList<>();
    lines.addAll(among(10_000, 1.0, 0.2));
    lines.addAll(among(100_000, 10.0, 2.0));
    return lines;
  }

  private List<String> among(int therapists, double bar, double aim) {
    CandidateIndex index = new CandidateIndex(RULES);
    List<Candidate> everybody = fill(index, therapists);
    decide(index, DECISIONS);
    long[] nanos = decide(index, DECISIONS);
    Judged judged = judge(index, everybody);
    String among = "among %,d therapists".formatted(therapists);
    double p50 = share(nanos, 0.5);
    double p99 = share(nanos, 0.99);
    return List.of(
        String.format(
            Locale.ROOT,
            "| p50 %s, ms | %.3f | %.1f | %.0f times as fast | | |",
            among,
            p50,
            judged.millis,
            judged.millis / p50),
        String.format(
            Locale.ROOT,
            "| p99 %s, ms | %.3f | | | ≤ %.0f (aim %.1f) | %s |",
            among,
            p99,
            bar,
            aim,
            verdict(p99 <= bar)),
        "| as the scan decides, of %d %s | %d | | | all | %s |"
            .formatted(JUDGED, among, judged.same, verdict(judged.same == JUDGED)));
  }

  private List<Candidate> fill(CandidateIndex index, int therapists) {
    List<Candidate> everybody = new ArrayList<>(therapists);
    for (int i = 0; i < therapists; i++) {
      Profile profile = people.therapist();
      Caseload caseload = people.caseload(profile);
      index.put(profile);
      index.put(caseload);
      everybody.add(new Candidate(profile, caseload, people.today()));
    }
    return everybody;
  }

  private long[] decide(CandidateIndex index, int times) {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      Need need = people.need();
      long began = System.nanoTime();
      Decision decision = index.decide(need, NOW, Map.of());
      nanos[i] = System.nanoTime() - began;
      if (decision.explanation().considered() == 0) {
        throw new IllegalStateException("nobody was considered");
      }
    }
    Arrays.sort(nanos);
    return nanos;
  }

  /** How often the scan came to the same match, and its median time. */
  private record Judged(int same, double millis) {}

  private Judged judge(CandidateIndex index, List<Candidate> everybody) {
    long[] nanos = new long[JUDGED];
    int same = 0;
    for (int i = 0; i < JUDGED; i++) {
      Need need = people.need();
      long began = System.nanoTime();
      Optional<Match> best = Exhaustive.best(need, everybody, RULES.weights());
      nanos[i] = System.nanoTime() - began;
      same += best.equals(Optional.ofNullable(index.decide(need, NOW, Map.of()).match())) ? 1 : 0;
    }
    Arrays.sort(nanos);
    return new Judged(same, share(nanos, 0.5));
  }

  private static String verdict(boolean holds) {
    return holds ? "reached" : "**missed**";
  }

  private static double share(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1] * MILLIS;
  }
}
