package org.stopso.matching.domain.index.places;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A few rows, in no order; one that was added twice has to be removed twice. */
final class Rows {

  private int[] rows = new int[4];
  private int size;

  void add(int row) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size++] = row;
  }

  void remove(int row) {
    for (int i = 0; i < size; i++) {
      if (rows[i] == row) {
        rows[i] = rows[--size];
        return;
      }
    }
  }

  void forEach(IntConsumer action) {
    for (int i = 0; i < size; i++) {
      action.accept(rows[i]);
    }
  }
}
