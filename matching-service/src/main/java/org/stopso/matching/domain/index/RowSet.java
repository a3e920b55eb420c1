package org.stopso.matching.domain.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A set of rows, one bit each: a rule is asked of 64 therapists at once. Beyond its words a set is
 * empty, so that sets of different lengths go together.
 */
final class RowSet {

  private long[] words;

  private RowSet(long[] words) {
    this.words = words;
  }

  static RowSet none() {
    return new RowSet(new long[0]);
  }

  /** The rows below {@code size}. */
  static RowSet below(int size) {
    long[] words = new long[wordsFor(size)];
    Arrays.fill(words, -1);
    if (size % Long.SIZE != 0) {
      words[words.length - 1] = (1L << size) - 1;
    }
    return new RowSet(words);
  }

  RowSet copy() {
    return new RowSet(words.clone());
  }

  /** Takes a row in, or out. */
  void put(int row, boolean in) {
    int word = row / Long.SIZE;
    if (word >= words.length) {
      if (!in) {
        return;
      }
      words = Arrays.copyOf(words, Math.max(word + 1, 2 * words.length));
    }
    words[word] = in ? words[word] | 1L << row : words[word] & ~(1L << row);
  }

  boolean has(int row) {
    int word = row / Long.SIZE;
    return word < words.length && (words[word] & 1L << row) != 0;
  }

  /** Leaves what is in both. */
  RowSet and(RowSet other) {
    int shared = Math.min(words.length, other.words.length);
    for (int i = 0; i < shared; i++) {
      words[i] &= other.words[i];
    }
    Arrays.fill(words, shared, words.length, 0);
    return this;
  }

  /** Takes out what is in the other. */
  RowSet minus(RowSet other) {
    int shared = Math.min(words.length, other.words.length);
    for (int i = 0; i < shared; i++) {
      words[i] &= ~other.words[i];
    }
    return this;
  }

  int size() {
    int size = 0;
    for (long word : words) {
      size += Long.bitCount(word);
    }
    return size;
  }

  boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** Each row, lowest first. */
  void forEach(IntConsumer action) {
    for (int i = 0; i < words.length; i++) {
      for (long left = words[i]; left != 0; left &= left - 1) {
        action.accept(i * Long.SIZE + Long.numberOfTrailingZeros(left));
      }
    }
  }

  /**
   * How many of {@code sets} each row is in: the n-th answer holds the rows whose number has bit n.
   * Counts 64 rows at once, as one adds on paper.
   */
  static RowSet[] counted(RowSet[] sets, int digits, int size) {
    RowSet[] sum = new RowSet[digits];
    Arrays.setAll(sum, digit -> new RowSet(new long[wordsFor(size)]));
    for (RowSet set : sets) {
      int shared = Math.min(sum[0].words.length, set.words.length);
      for (int i = 0; i < shared; i++) {
        long carry = set.words[i];
        for (int digit = 0; carry != 0 && digit < digits; digit++) {
          long both = sum[digit].words[i] & carry;
          sum[digit].words[i] ^= carry;
          carry = both;
        }
      }
    }
    return sum;
  }

  private static int wordsFor(int size) {
    return (size + Long.SIZE - 1) / Long.SIZE;
  }
}
