package org.stopso.matching.domain.index;

import org.stopso.matching.domain.fit.Explanation;

/**
 * The best rows so far, in order: those who fit by their totals, then those with the fewest
 * objections, then those whose first objection comes latest; ties by the lowest therapist id.
 */
final class Nearest {

  private static final double PER_GRAIN = 1e9;
  private static final int RANKS = 32;
  private static final short[] PLACES = places();

  private final Columns columns;
  private final int[] rows = new int[Explanation.NEAREST + 1];
  private final long[] places = new long[Explanation.NEAREST + 1];
  private final int[] objections = new int[Explanation.NEAREST + 1];
  private int size;

  Nearest(Columns columns) {
    this.columns = columns;
  }

  /** The place of a total: the lower, the nearer. */
  static long placeOfTotal(double total) {
    return -Math.round(total * PER_GRAIN);
  }

  /** The place of somebody with objections: after all who fit. */
  static long placeOfObjections(int objections) {
    return PLACES[objections];
  }

  /** Whether somebody at this place could be among them. */
  boolean couldHold(long place) {
    return size < Explanation.NEAREST || place <= places[size - 1];
  }

  /** Takes a row in if it is among the best. */
  void add(int row, long place, int found) {
    if (size == Explanation.NEAREST && !before(row, place, size - 1)) {
      return;
    }
    int at = size;
    while (at > 0 && before(row, place, at - 1)) {
      rows[at] = rows[at - 1];
      places[at] = places[at - 1];
      objections[at] = objections[at - 1];
      at--;
    }
    rows[at] = row;
    places[at] = place;
    objections[at] = found;
    size = Math.min(size + 1, Explanation.NEAREST);
  }

  int size() {
    return size;
  }

  int row(int position) {
    return rows[position];
  }

  /** The objections to the row at this position, one bit each; 0: it fits. */
  int objections(int position) {
    return objections[position];
  }

  private boolean before(int row, long place, int position) {
    return place < places[position]
        || (place == places[position] && columns.compareIds(row, rows[position]) < 0);
  }

  private static short[] places() {
    short[] all = new short[Tally.COMBINATIONS];
    for (int objections = 1; objections < all.length; objections++) {
      int first = Integer.numberOfTrailingZeros(objections);
      all[objections] = (short) (1 + Integer.bitCount(objections) * RANKS + RANKS - 1 - first);
    }
    return all;
  }
}
