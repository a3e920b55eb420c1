package org.stopso.matching.domain.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stopso.matching.domain.fit.Objection;

/** Counts who failed at which rules: first at which, and which nobody passed. */
final class Tally {

  private static final Objection[] RULES = Objection.values();

  /** As many ways as there are to fail. */
  static final int COMBINATIONS = 1 << RULES.length;

  private final int[] counts = new int[COMBINATIONS];

  /** Takes note of one therapist's objections, one bit each; 0: none. */
  void add(int objections) {
    counts[objections]++;
  }

  int considered() {
    int all = 0;
    for (int count : counts) {
      all += count;
    }
    return all;
  }

  /** How many failed at each rule first; rules at which nobody failed are left out. */
  Map<Objection, Integer> failed() {
    Map<Objection, Integer> first = new EnumMap<>(Objection.class);
    for (int objections = 1; objections < COMBINATIONS; objections++) {
      if (counts[objections] > 0) {
        Objection rule = RULES[Integer.numberOfTrailingZeros(objections)];
        first.merge(rule, counts[objections], Integer::sum);
      }
    }
    return first;
  }

  /** See {@link org.stopso.matching.domain.fit.Explanation#missing}. */
  List<Objection> missing() {
    if (considered() == 0) {
      return List.of(Objection.MAY_NOT_RECEIVE);
    }
    int failedByAll = failedByAll();
    List<Objection> byAll =
        Stream.of(RULES).filter(rule -> (failedByAll & Question.bit(rule)) != 0).toList();
    return counts[0] > 0 || !byAll.isEmpty() ? byAll : List.of(lastToFail());
  }

  private int failedByAll() {
    int all = COMBINATIONS - 1;
    for (int objections = 0; objections < COMBINATIONS; objections++) {
      all &= counts[objections] > 0 ? objections : all;
    }
    return all;
  }

  private Objection lastToFail() {
    return failed().keySet().stream().reduce((first, second) -> second).orElseThrow();
  }
}
