package org.stopso.matching.domain.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stopso.matching.domain.fit.Objection;

/** Counts who failed at which rule first, and which rules nobody passed. */
final class Tally {

  private static final Objection[] RULES = Objection.values();

  private final int[] first = new int[Integer.SIZE + 1];
  private int failedByAll = -1;
  private int considered;

  /** Takes note of one therapist's objections. */
  void add(int objections) {
    considered++;
    failedByAll &= objections;
    first[Integer.numberOfTrailingZeros(objections)]++;
  }

  int considered() {
    return considered;
  }

  /** How many failed at each rule first; rules at which nobody failed are left out. */
  Map<Objection, Integer> failed() {
    Map<Objection, Integer> counts = new EnumMap<>(Objection.class);
    for (Objection rule : RULES) {
      if (first[rule.ordinal()] > 0) {
        counts.put(rule, first[rule.ordinal()]);
      }
    }
    return counts;
  }

  /** See {@link org.stopso.matching.domain.fit.Explanation#missing}. */
  List<Objection> missing() {
    if (considered == 0) {
      return List.of(Objection.MAY_NOT_RECEIVE);
    }
    if (first[Integer.SIZE] > 0) {
      return List.of();
    }
    List<Objection> byAll =
        Stream.of(RULES).filter(rule -> (failedByAll & Question.bit(rule)) != 0).toList();
    return byAll.isEmpty()
        ? List.of(failed().keySet().stream().reduce((a, b) -> b).orElseThrow())
        : byAll;
  }
}
