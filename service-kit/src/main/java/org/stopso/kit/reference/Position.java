package org.stopso.kit.reference;

/** A point on the Earth, in degrees. */
public record Position(double latitude, double longitude) {

  /** Mean radius of the Earth in kilometres. */
  private static final double EARTH_KM = 6371.0088;

  /** Great-circle distance (haversine) in kilometres. */
  public double kilometresTo(Position other) {
    double dLat = Math.toRadians(other.latitude - latitude);
    double dLon = Math.toRadians(other.longitude - longitude);
    double h =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
