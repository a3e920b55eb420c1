package org.stopso.matching.domain.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.reference.Position;
import org.stopso.matching.domain.fit.Meeting;
import org.stopso.matching.domain.index.places.Sphere;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.terms.Delivery;

/**
 * How far everybody is from a client, or from the farther one of two. Nobody is near who does not
 * want to meet in person.
 */
final class Distances {

  private final List<Home> homes;
  private final RowSet near;

  Distances(Columns columns, Need need) {
    boolean inPerson = need.wishes().delivery().contains(Delivery.IN_PERSON);
    homes = need.people().stream().map(one -> new Home(columns, one, inPerson)).toList();
    near = homes.getFirst().near.copy();
    homes.forEach(home -> near.and(home.near));
  }

  /** Whose nearest practice is near enough to meet in person; not to be changed. */
  RowSet near() {
    return near;
  }

  /** To the nearest practice of somebody near, kilometres. */
  double km(int row) {
    return farther(row).km(row);
  }

  /** How far is too far. */
  int limitKm(int row) {
    return farther(row).limitKm(row);
  }

  private Home farther(int row) {
    Home farther = homes.getFirst();
    for (Home home : homes) {
      if (home != farther
          && Meeting.isFarther(
              home.km(row), home.limitKm(row), farther.km(row), farther.limitKm(row))) {
        farther = home;
      }
    }
    return farther;
  }

  /** How far everybody is from one client, reckoned once for each place. */
  private static final class Home {

    private final Columns columns;
    private final Wishes wishes;
    private final @Nullable Position home;
    private final double[] chords;
    private final double[] exact;
    private final double reach;
    private final RowSet near = RowSet.none();

    Home(Columns columns, Wishes wishes, boolean inPerson) {
      this.columns = columns;
      this.wishes = wishes;
      this.home = inPerson ? wishes.where().position() : null;
      this.chords = home == null ? new double[0] : columns.places.chordsFrom(home);
      this.exact = new double[chords.length];
      this.reach = Sphere.reach(wishes.maxTravelKm());
      Arrays.fill(exact, Double.NaN);
      findWhoIsNear();
    }

    double km(int row) {
      double least = Double.POSITIVE_INFINITY;
      for (int place : columns.practices[row]) {
        least = Math.min(least, km(home, place));
      }
      return least;
    }

    int limitKm(int row) {
      return Meeting.limitKm(wishes, columns.profiles[row]);
    }

    private void findWhoIsNear() {
      boolean prison = wishes.where().prison();
      double farthest = prison ? columns.farthestPrisonReach : reach;
      for (int place = 0; place < chords.length; place++) {
        if (chords[place] < farthest + Sphere.SLIVER) {
          int here = place;
          columns.places.forEachAt(
              here,
              row -> {
                if (isNear(here, row, prison ? columns.prisonReach[row] : reach)) {
                  near.put(row, true);
                }
              });
        }
      }
    }

    private boolean isNear(int place, int row, double limit) {
      double chord = chords[place];
      return chord <= limit - Sphere.SLIVER
          || (chord < limit + Sphere.SLIVER && km(home, place) <= limitKm(row));
    }

    private double km(@Nullable Position from, int place) {
      if (Double.isNaN(exact[place]) && from != null) {
        exact[place] = from.kilometresTo(columns.places.at(place));
      }
      return exact[place];
    }
  }
}
