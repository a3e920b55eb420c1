package org.stopso.matching.domain.index;

import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.fit.Objection;

/** The best rows so far, in order: by place, the lower the nearer; ties by lowest therapist id. */
final class Nearest {

  private static final double PER_GRAIN = 1e9;

  private final Columns columns;
  private final int[] rows = new int[Explanation.NEAREST + 1];
  private final long[] places = new long[Explanation.NEAREST + 1];
  private final @Nullable Objection[] firstFailed = new Objection[Explanation.NEAREST + 1];
  private int size;

  Nearest(Columns columns) {
    this.columns = columns;
  }

  /** The place of a total, which is never above 0. */
  static long placeOfTotal(double total) {
    return -Math.round(total * PER_GRAIN);
  }

  /** Takes a row in if it is among the best. */
  void add(int row, long place, @Nullable Objection failed) {
    if (size == Explanation.NEAREST && !before(row, place, size - 1)) {
      return;
    }
    int at = size;
    while (at > 0 && before(row, place, at - 1)) {
      rows[at] = rows[at - 1];
      places[at] = places[at - 1];
      firstFailed[at] = firstFailed[at - 1];
      at--;
    }
    rows[at] = row;
    places[at] = place;
    firstFailed[at] = failed;
    size = Math.min(size + 1, Explanation.NEAREST);
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == Explanation.NEAREST;
  }

  int row(int position) {
    return rows[position];
  }

  /** The first objection to the row at this position; absent: it fits. */
  @Nullable Objection firstFailed(int position) {
    return firstFailed[position];
  }

  private boolean before(int row, long place, int position) {
    return place < places[position]
        || (place == places[position] && columns.compareIds(row, rows[position]) < 0);
  }
}
