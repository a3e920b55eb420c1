package org.stopso.matching.domain.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stopso.matching.domain.fit.Objection;

/** Who failed at which rules: first at which, at how many, and which rules nobody passed. */
final class Tally {

  private static final Objection[] RULES = Objection.values();

  /** Enough binary digits for as many objections as there are rules. */
  private static final int DIGITS = Integer.SIZE - Integer.numberOfLeadingZeros(RULES.length);

  private final int size;
  private final RowSet[] objections;
  private final RowSet[] first = new RowSet[RULES.length];
  private final RowSet fits;

  /** {@code objections}: the rows that each rule objects to, in order. */
  Tally(int size, RowSet[] objections) {
    this.size = size;
    this.objections = objections;
    this.fits = RowSet.below(size);
    for (int rule = 0; rule < RULES.length; rule++) {
      first[rule] = fits.copy().and(objections[rule]);
      fits.minus(first[rule]);
    }
  }

  /** The rows without objections. */
  RowSet fits() {
    return fits;
  }

  /** How many failed at each rule first; rules at which nobody failed are left out. */
  Map<Objection, Integer> failed() {
    Map<Objection, Integer> failed = new EnumMap<>(Objection.class);
    for (Objection rule : RULES) {
      int rows = first[rule.ordinal()].size();
      if (rows > 0) {
        failed.put(rule, rows);
      }
    }
    return failed;
  }

  /** See {@link org.stopso.matching.domain.fit.Explanation#missing}. */
  List<Objection> missing() {
    if (size == 0) {
      return List.of(Objection.MAY_NOT_RECEIVE);
    }
    if (!fits.isEmpty()) {
      return List.of();
    }
    List<Objection> byAll =
        Stream.of(RULES).filter(rule -> objections[rule.ordinal()].size() == size).toList();
    return byAll.isEmpty() ? List.of(lastToFail()) : byAll;
  }

  /**
   * Those who don't fit, nearest first: with the fewest objections, whose first comes latest. Goes
   * on as long as {@code more} wants.
   */
  void misses(Misses more) {
    RowSet[] counted = RowSet.counted(objections, DIGITS, size);
    for (int count = 1; count <= RULES.length; count++) {
      RowSet rows = withExactly(count, counted);
      for (int rule = RULES.length - 1; rule >= 0 && !rows.isEmpty(); rule--) {
        if (!more.take(RULES[rule], rows.copy().and(first[rule]))) {
          return;
        }
      }
    }
  }

  /** Takes rows that are equally near; says whether more are wanted. */
  interface Misses {

    boolean take(Objection first, RowSet rows);
  }

  private RowSet withExactly(int count, RowSet[] counted) {
    RowSet rows = RowSet.below(size);
    for (int digit = 0; digit < DIGITS; digit++) {
      if ((count & 1 << digit) != 0) {
        rows.and(counted[digit]);
      } else {
        rows.minus(counted[digit]);
      }
    }
    return rows;
  }

  private Objection lastToFail() {
    return failed().keySet().stream().reduce((one, later) -> later).orElseThrow();
  }
}
