package org.stopso.matching.domain.fit;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.need.Need;
import org.stopso.terms.Availability;

/**
 * How well a candidate suits, from 0 to 1, with its parts, each from 0 to 1 (docs/domain.md §4.2).
 *
 * @param distance absent unless they meet in person: then it is left out, and the rest is divided
 *     by what is left of the weights
 * @param total rounded to {@value #GRAIN}, so that comparing does not depend on the last bits
 */
public record Score(
    @Nullable Double distance,
    double spare,
    double rest,
    double availability,
    double accreditation,
    double answered,
    double total) {

  /** What totals are rounded to. */
  public static final double GRAIN = 1e-9;

  /** After so many days without an offer it is somebody's turn as much as it can be. */
  public static final int FULL_REST_DAYS = 30;

  private static final double PER_GRAIN = 1e9;

  /** The score of a candidate who fits and would meet the client so. */
  public static Score of(Need need, Candidate candidate, Meeting meeting, Weights weights) {
    Double km = meeting.distanceKm();
    Integer limit = meeting.limitKm();
    double distance = km == null || limit == null ? Double.NaN : distance(km, limit);
    Set<Availability> shared = new HashSet<>(need.wishes().availability());
    shared.retainAll(candidate.profile().availability());
    return of(
        weights,
        distance,
        spare(candidate.profile().places(), candidate.caseload().occupied()),
        rest(candidate.daysSinceLastOffer()),
        (double) shared.size() / need.wishes().availability().size(),
        candidate.profile().accreditedOrIntending() ? 1 : 0,
        answered(candidate.answered(), candidate.offers()));
  }

  /** Of its parts; {@code distance} is NaN where they don't meet in person. */
  public static Score of(
      Weights weights,
      double distance,
      double spare,
      double rest,
      double availability,
      double accreditation,
      double answered) {
    double total = total(weights, distance, spare, rest, availability, accreditation, answered);
    return new Score(
        Double.isNaN(distance) ? null : distance,
        spare,
        rest,
        availability,
        accreditation,
        answered,
        total);
  }

  /** The rounded total of these parts. */
  public static double total(
      Weights weights,
      double distance,
      double spare,
      double rest,
      double availability,
      double accreditation,
      double answered) {
    double others =
        weights.spare() * spare
            + weights.rest() * rest
            + weights.availability() * availability
            + weights.accreditation() * accreditation
            + weights.answered() * answered;
    double sum =
        Double.isNaN(distance)
            ? others / weights.withoutDistance()
            : weights.distance() * distance + others;
    return Math.rint(sum * PER_GRAIN) / PER_GRAIN;
  }

  /** 1 at the door, 0 at the limit. */
  public static double distance(double km, int limitKm) {
    return limitKm == 0 ? 1 : 1 - km / limitKm;
  }

  /** The share of places that are free. */
  public static double spare(int places, int occupied) {
    return (double) (places - occupied) / places;
  }

  /** 0 on the day of an offer, 1 after {@value #FULL_REST_DAYS} days or never an offer. */
  public static double rest(int daysSinceLastOffer) {
    return (double) Math.min(daysSinceLastOffer, FULL_REST_DAYS) / FULL_REST_DAYS;
  }

  /** The share of offers answered in time; somebody never asked has the benefit of the doubt. */
  public static double answered(int answered, int offers) {
    return (answered + 1.0) / (offers + 1.0);
  }
}
