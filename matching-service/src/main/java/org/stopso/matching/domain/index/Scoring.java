package org.stopso.matching.domain.index;

import org.stopso.matching.domain.fit.Score;
import org.stopso.matching.domain.fit.Weights;
import org.stopso.matching.domain.need.Wishes;

/** Scores rows without objections. */
final class Scoring {

  private final Columns columns;
  private final Weights weights;
  private final int today;
  private final Distances distances;
  private final int[] times;

  Scoring(Columns columns, Wishes wishes, int today, Distances distances, Weights weights) {
    this.columns = columns;
    this.weights = weights;
    this.today = today;
    this.distances = distances;
    this.times = Traits.each(Traits.availabilities(wishes));
  }

  /** The score with its parts. */
  Score score(int row) {
    return Score.of(
        weights,
        distance(row),
        columns.spare[row],
        rest(row),
        availability(row),
        accreditation(row),
        answered(row));
  }

  /** The total alone. */
  double total(int row) {
    return Score.total(
        weights,
        distance(row),
        columns.spare[row],
        rest(row),
        availability(row),
        accreditation(row),
        answered(row));
  }

  private double distance(int row) {
    return distances.near().has(row) && columns.with(Traits.IN_PERSON).has(row)
        ? Score.distance(distances.km(row), distances.limitKm(row))
        : Double.NaN;
  }

  private double rest(int row) {
    int last = columns.lastOffer[row];
    return Score.rest(
        last == Columns.NEVER ? Score.FULL_REST_DAYS : (int) Math.max(0, (long) today - last));
  }

  private double availability(int row) {
    int shared = 0;
    for (int time : times) {
      shared += columns.with(time).has(row) ? 1 : 0;
    }
    return (double) shared / times.length;
  }

  private double accreditation(int row) {
    return columns.with(Traits.ACCREDITED).has(row) ? 1 : 0;
  }

  private double answered(int row) {
    return columns.oldestOffer[row] >= Columns.firstThatCounts(today)
        ? columns.answeredShare[row]
        : Score.answered(
            Columns.countWithin(columns.answered[row], today),
            Columns.countWithin(columns.offered[row], today));
  }
}
