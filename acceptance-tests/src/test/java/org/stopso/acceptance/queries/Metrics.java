package org.stopso.acceptance.queries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stopso.acceptance.Exposed;

/** What can be asked for: every series that some program shows, and what Prometheus adds. */
final class Metrics {

  /**
   * Labels that Prometheus gives to whatever it scrapes, with any value. On a cluster it adds some
   * more, but a query that uses those would find nothing elsewhere.
   */
  static final Set<String> ADDED = Set.of("namespace", "job", "instance");

  /** Whether a program answered: Prometheus's own, named as both of its configurations say. */
  private static final String UP = "up";

  /** Values that a label has only in bad days. */
  private static final Map<String, Set<String>> SELDOM =
      Map.of("http_server_requests_seconds_count.outcome", Set.of("SERVER_ERROR"));

  private final Map<String, List<Map<String, String>>> series = new HashMap<>();

  Metrics(Collection<Exposed> programs) {
    for (Exposed program : programs) {
      program.samples().forEach(sample -> add(sample.name(), sample.labels()));
    }
    applications().forEach(name -> add(UP, Map.of("application", name)));
  }

  boolean has(String metric) {
    return series.containsKey(metric);
  }

  /** The labels that series of this metric have, those included that Prometheus adds. */
  Set<String> labels(String metric) {
    Set<String> labels = new TreeSet<>(ADDED);
    of(metric).forEach(one -> labels.addAll(one.keySet()));
    return labels;
  }

  /** The values that a label has, or may have some day. */
  Set<String> values(String metric, String label) {
    Set<String> values =
        of(metric).stream()
            .map(one -> one.getOrDefault(label, ""))
            .collect(Collectors.toCollection(TreeSet::new));
    values.addAll(SELDOM.getOrDefault(metric + "." + label, Set.of()));
    return values;
  }

  /** Whether one series fits all of these at once, as far as its usual values go. */
  boolean anyFits(String metric, List<Matcher> matchers) {
    return of(metric).stream()
        .anyMatch(
            one ->
                matchers.stream()
                    .filter(matcher -> !SELDOM.containsKey(metric + "." + matcher.label()))
                    .allMatch(matcher -> matcher.fits(one.getOrDefault(matcher.label(), ""))));
  }

  /** Labels of the programs' own that Prometheus would rename, here or on a cluster. */
  Map<String, Set<String>> clashing() {
    Map<String, Set<String>> clashing = new TreeMap<>();
    Set<String> taken = new TreeSet<>(ADDED);
    taken.addAll(Set.of("pod", "container", "service", "endpoint"));
    series.forEach(
        (metric, all) ->
            all.forEach(
                one ->
                    one.keySet().stream()
                        .filter(taken::contains)
                        .forEach(
                            label ->
                                clashing
                                    .computeIfAbsent(metric, name -> new TreeSet<>())
                                    .add(label))));
    return clashing;
  }

  private Set<String> applications() {
    return series.values().stream()
        .flatMap(List::stream)
        .map(one -> one.getOrDefault("application", ""))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Map<String, String>> of(String metric) {
    return series.getOrDefault(metric, List.of());
  }

  private void add(String metric, Map<String, String> labels) {
    series.computeIfAbsent(metric, name -> new ArrayList<>()).add(new LinkedHashMap<>(labels));
  }
}
