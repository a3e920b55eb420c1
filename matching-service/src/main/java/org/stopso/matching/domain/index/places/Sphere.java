package org.stopso.matching.domain.index.places;

import org.stopso.kit.reference.Position;

/**
 * Great-circle distance without trigonometry in the loop: of two points as unit vectors, a quarter
 * of the squared chord grows with the distance. It decides what is clearly near or clearly far; in
 * the sliver between, the caller asks for the exact distance.
 */
public final class Sphere {

  /** Half the width of the sliver: far more than rounding can do, far less than a metre. */
  public static final double SLIVER = 1e-13;

  /** Numbers in a vector. */
  static final int AXES = 3;

  /** Diameter of the Earth as the reference data reckon it, kilometres. */
  private static final double DIAMETER_KM =
      2 * new Position(0, 0).kilometresTo(new Position(0, 180)) / Math.PI;

  private Sphere() {}

  /** The position as a unit vector. */
  static double[] vector(Position position) {
    double latitude = Math.toRadians(position.latitude());
    double longitude = Math.toRadians(position.longitude());
    return new double[] {
      Math.cos(latitude) * Math.cos(longitude),
      Math.cos(latitude) * Math.sin(longitude),
      Math.sin(latitude)
    };
  }

  /** What {@link #chord} is at this distance. */
  public static double reach(int km) {
    double sine = Math.sin(Math.min(km / DIAMETER_KM, Math.PI / 2));
    return sine * sine;
  }

  /** A quarter of the squared chord from {@code from} to the vector that begins at {@code at}. */
  static double chord(double[] from, double[] all, int at) {
    double x = from[0] - all[at];
    double y = from[1] - all[at + 1];
    double z = from[2] - all[at + 2];
    return (x * x + y * y + z * z) / 4;
  }
}
