package org.stopso.matching.domain.index;

import java.util.List;
import org.stopso.kit.reference.Position;

/**
 * Great-circle distance without trigonometry in the loop: of two points as unit vectors, a quarter
 * of the squared chord grows with the distance. It decides what is clearly near or clearly far; in
 * the sliver between, the caller asks for the exact distance.
 */
final class Sphere {

  /** Diameter of the Earth as the reference data reckon it, kilometres. */
  static final double DIAMETER_KM =
      2 * new Position(0, 0).kilometresTo(new Position(0, 180)) / Math.PI;

  /** Half the width of the sliver: far more than rounding can do, far less than a metre. */
  static final double SLIVER = 1e-13;

  /** Numbers in a vector. */
  static final int AXES = 3;

  /** A place that nothing on Earth is near. */
  static final double[] OUT_IN_SPACE = {9, 9, 9};

  private static final double[] NOWHERE = {};

  private Sphere() {}

  /** Unit vectors of the positions, three numbers each. */
  static double[] vectors(List<Position> positions) {
    if (positions.isEmpty()) {
      return NOWHERE;
    }
    double[] all = new double[AXES * positions.size()];
    for (int i = 0; i < positions.size(); i++) {
      write(positions.get(i), all, AXES * i);
    }
    return all;
  }

  /** What {@link #nearest} is at this distance. */
  static double reach(int km) {
    double sine = Math.sin(Math.min(km / DIAMETER_KM, Math.PI / 2));
    return sine * sine;
  }

  /** A quarter of the squared chord from {@code from} to the nearest practice of a row. */
  static double nearest(double[] from, Columns columns, int row) {
    double least = square(from, columns.firstPractice, AXES * row);
    double[] more = columns.morePractices[row];
    for (int at = 0; at < more.length; at += AXES) {
      least = Math.min(least, square(from, more, at));
    }
    return least / 4;
  }

  private static double square(double[] from, double[] all, int at) {
    double x = from[0] - all[at];
    double y = from[1] - all[at + 1];
    double z = from[2] - all[at + 2];
    return x * x + y * y + z * z;
  }

  /** A distance that is never more than the true one, kilometres. */
  static double atLeastKm(double quarterSquaredChord) {
    return DIAMETER_KM * Math.sqrt(Math.max(0, quarterSquaredChord - SLIVER));
  }

  private static void write(Position position, double[] all, int at) {
    double latitude = Math.toRadians(position.latitude());
    double longitude = Math.toRadians(position.longitude());
    all[at] = Math.cos(latitude) * Math.cos(longitude);
    all[at + 1] = Math.cos(latitude) * Math.sin(longitude);
    all[at + 2] = Math.sin(latitude);
  }
}
