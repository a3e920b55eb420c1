package org.stopso.matching.domain.index.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.stopso.kit.reference.Position;

/**
 * Every place where somebody practises, numbered, and who does. Practices are known by their
 * outcode, of which there are some three thousand: far fewer than therapists, so that a decision
 * reckons distances by place. A place stays when the last therapist leaves it.
 */
public final class Places {

  private final Map<Position, Integer> numbers = new HashMap<>();
  private final List<Position> positions = new ArrayList<>();
  private final List<Rows> rows = new ArrayList<>();
  private double[] vectors = new double[0];

  /** The numbers of these positions; new ones get one. */
  public int[] numbersOf(List<Position> practices) {
    return practices.stream().mapToInt(one -> numbers.computeIfAbsent(one, this::learn)).toArray();
  }

  /** Where a place is. */
  public Position at(int number) {
    return positions.get(number);
  }

  /** Somebody practises at {@code to}, and no longer at {@code from}. */
  public int[] move(int row, int[] from, int[] to) {
    for (int number : from) {
      rows.get(number).remove(row);
    }
    for (int number : to) {
      rows.get(number).add(row);
    }
    return to;
  }

  /** Everybody who practises there. */
  public void forEachAt(int number, IntConsumer action) {
    rows.get(number).forEach(action);
  }

  /** How far each place is from {@code home}, as {@link Sphere} measures. */
  public double[] chordsFrom(Position home) {
    double[] from = Sphere.vector(home);
    double[] chords = new double[positions.size()];
    for (int i = 0; i < chords.length; i++) {
      chords[i] = Sphere.chord(from, vectors, Sphere.AXES * i);
    }
    return chords;
  }

  private int learn(Position position) {
    int number = positions.size();
    positions.add(position);
    rows.add(new Rows());
    int end = Sphere.AXES * (number + 1);
    if (end > vectors.length) {
      vectors = Arrays.copyOf(vectors, 2 * end);
    }
    System.arraycopy(Sphere.vector(position), 0, vectors, Sphere.AXES * number, Sphere.AXES);
    return number;
  }
}
