package org.stopso.matching.domain.fit;

/**
 * How much each part of a score counts; together 1 (docs/domain.md §4.2).
 *
 * @throws IllegalArgumentException when they are negative or don't add up to 1
 */
public record Weights(
    double distance,
    double spare,
    double rest,
    double availability,
    double accreditation,
    double answered) {

  /** As the charity set them. */
  public static final Weights USUAL = new Weights(0.35, 0.20, 0.15, 0.10, 0.10, 0.10);

  private static final double TOLERANCE = 1e-9;

  public Weights {
    double sum = distance + spare + rest + availability + accreditation + answered;
    double least =
        Math.min(
            Math.min(Math.min(distance, spare), Math.min(rest, availability)),
            Math.min(accreditation, answered));
    if (Math.abs(sum - 1) > TOLERANCE || least < 0 || distance >= 1) {
      throw new IllegalArgumentException("weights must be 0 to 1 and add up to 1, not " + sum);
    }
  }

  /** What is left when the distance is left out. */
  double withoutDistance() {
    return 1 - distance;
  }
}
