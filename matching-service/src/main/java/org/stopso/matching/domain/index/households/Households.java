package org.stopso.matching.domain.index.households;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stopso.matching.domain.therapist.Caseload;

/**
 * The rows of the therapists with whom somebody of a household holds a place: mostly one each, for
 * as many households as places are held.
 */
public final class Households {

  private static final int[] NOBODY = {};

  private final Map<String, int[]> rows = new HashMap<>();

  /** Takes in whom this row's therapist serves. */
  public void add(int row, Caseload caseload) {
    for (String household : of(caseload)) {
      rows.merge(household, new int[] {row}, Households::plus);
    }
  }

  /** Takes out again what {@link #add} took in. */
  public void remove(int row, Caseload caseload) {
    for (String household : of(caseload)) {
      rows.computeIfPresent(household, (same, known) -> minus(known, row));
    }
  }

  /** Who serves somebody of this household; not to be changed. */
  public int[] serving(String household) {
    return rows.getOrDefault(household, NOBODY);
  }

  private static List<String> of(Caseload caseload) {
    return caseload.entries().stream().map(Caseload.Entry::householdId).distinct().toList();
  }

  private static int[] plus(int[] known, int[] more) {
    return IntStream.concat(IntStream.of(known), IntStream.of(more)).distinct().toArray();
  }

  private static int @org.jspecify.annotations.Nullable [] minus(int[] known, int row) {
    int[] left = IntStream.of(known).filter(one -> one != row).toArray();
    return left.length == 0 ? null : left;
  }
}
