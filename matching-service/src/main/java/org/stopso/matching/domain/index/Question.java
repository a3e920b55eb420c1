package org.stopso.matching.domain.index;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.reference.Position;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Meeting;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.fit.Score;
import org.stopso.matching.domain.fit.Weights;
import org.stopso.matching.domain.need.Need;
import org.stopso.terms.Delivery;

/** One need on one day, put so that each row of {@link Columns} answers with a few comparisons. */
final class Question {

  private static final long IN_PERSON = Traits.delivery(Delivery.IN_PERSON);
  private static final long REMOTE = Traits.DELIVERIES & ~IN_PERSON;

  private static final int MAY_NOT_RECEIVE = bit(Objection.MAY_NOT_RECEIVE);
  private static final int LACKS_CLEARANCE = bit(Objection.LACKS_CLEARANCE);
  private static final int NOT_EVERY_GROUP = bit(Objection.NOT_EVERY_GROUP);
  private static final int OTHER_HELP = bit(Objection.OTHER_HELP);
  private static final int CANNOT_MEET = bit(Objection.CANNOT_MEET);
  private static final int NOT_CLEARED_FOR_PRISON = bit(Objection.NOT_CLEARED_FOR_PRISON);
  private static final int NO_FREE_PLACE = bit(Objection.NO_FREE_PLACE);
  private static final int OTHER_GENDER = bit(Objection.OTHER_GENDER);
  private static final int NO_COMMON_LANGUAGE = bit(Objection.NO_COMMON_LANGUAGE);
  private static final int NO_COMMON_TIME = bit(Objection.NO_COMMON_TIME);
  private static final int NO_REDUCED_FEE_PLACE = bit(Objection.NO_REDUCED_FEE_PLACE);

  /** The objection that a row's own numbers don't show: who is barred is known by row. */
  static final int ALREADY_TRIED = bit(Objection.ALREADY_TRIED);

  private final Columns columns;
  private final Need need;
  private final Weights weights;
  private final LocalDate date;
  private final int today;
  private final long required;
  private final long modes;
  private final long times;
  private final long genders;
  private final long languages;
  private final @Nullable Position home;
  private final double[] from;
  private final double reach;
  private final boolean prison;

  Question(Columns columns, Languages known, Need need, LocalDate today, Weights weights) {
    this.columns = columns;
    this.need = need;
    this.weights = weights;
    this.date = today;
    this.today = (int) today.toEpochDay();
    this.required = Traits.required(need);
    this.times = Traits.availabilities(need.wishes());
    this.genders = Traits.genders(need.wishes().gender());
    this.languages = known.known(need.wishes().languages());
    this.home = need.wishes().where().position();
    this.from = home == null ? new double[3] : Sphere.vectors(List.of(home));
    this.modes = Traits.deliveries(need.wishes()) & (home == null ? REMOTE : Traits.DELIVERIES);
    this.reach = Sphere.reach(need.wishes().maxTravelKm());
    this.prison = need.wishes().where().prison();
  }

  /**
   * All objections to this row but {@link #ALREADY_TRIED}, one bit each by their order. Written
   * without branches where it can be: what therapists have in common with a need is as good as
   * random, and a processor that guesses wrong loses more time than all these sums take.
   */
  int objections(int row) {
    long traits = columns.traits[row];
    long common = columns.languages[row] & languages;
    if (common == Languages.SHARED && !speaks(row)) {
      common = 0;
    }
    return lacking(required & ~traits)
        | (ifNegative((long) columns.lastDay[row] - today) & MAY_NOT_RECEIVE)
        | (ifNegative((long) today - columns.awayUntil[row] - 1) & MAY_NOT_RECEIVE)
        | (~ifAny(traits & genders) & OTHER_GENDER)
        | (~ifAny(traits & times) & NO_COMMON_TIME)
        | (~ifAny(common) & NO_COMMON_LANGUAGE)
        | (canMeet(traits & modes, row) ? 0 : CANNOT_MEET);
  }

  /** An upper bound of the total of a row without objections; often the total itself. */
  double totalAtMost(int row) {
    return (columns.traits[row] & modes & IN_PERSON) == 0
        ? total(row, Double.NaN)
        : totalAtMostInPerson(row);
  }

  /** The score of a row without objections. */
  Score score(int row) {
    return Score.of(
        weights,
        distance(row),
        spare(row),
        rest(row),
        availability(row),
        accreditation(row),
        answered(row));
  }

  /** The total of a row without objections. */
  double total(int row) {
    return total(row, distance(row));
  }

  /** The therapist of a row. */
  Candidate candidate(int row) {
    return new Candidate(columns.profiles[row], columns.caseloads[row], date);
  }

  static int bit(Objection objection) {
    return 1 << objection.ordinal();
  }

  private double totalAtMostInPerson(int row) {
    double chord = Sphere.nearest(from, columns, row);
    int limit = Meeting.limitKm(need.wishes(), columns.profiles[row]);
    double best = Score.distance(Math.min(limit, Sphere.atLeastKm(chord)), limit);
    double met = total(row, best);
    // without a meeting in person the distance is left out, which may well come out higher
    return (near(row) ? met : total(row, Double.NaN)) + Score.GRAIN;
  }

  private double total(int row, double distance) {
    return Score.total(
        weights,
        distance,
        spare(row),
        rest(row),
        availability(row),
        accreditation(row),
        answered(row));
  }

  private static int lacking(long lacking) {
    return (ifAny(lacking & Traits.CLEARANCES) & LACKS_CLEARANCE)
        | (ifAny(lacking & Traits.GROUPS) & NOT_EVERY_GROUP)
        | (ifAny(lacking & Traits.HELP) & OTHER_HELP)
        | (ifAny(lacking & Traits.PRISON_CLEARED) & NOT_CLEARED_FOR_PRISON)
        | (ifAny(lacking & Traits.FREE_PLACE) & NO_FREE_PLACE)
        | (ifAny(lacking & Traits.FREE_REDUCED_FEE_PLACE) & NO_REDUCED_FEE_PLACE);
  }

  /** All bits if any is set, otherwise none. */
  private static int ifAny(long bits) {
    return (int) ((bits | -bits) >> (Long.SIZE - 1));
  }

  /** All bits if the number is negative, otherwise none. */
  private static int ifNegative(long number) {
    return (int) (number >> (Long.SIZE - 1));
  }

  private boolean canMeet(long shared, int row) {
    return (shared & REMOTE) != 0 || ((shared & IN_PERSON) != 0 && near(row));
  }

  private boolean speaks(int row) {
    return candidate(row).speaksOneOf(need.wishes().languages());
  }

  private boolean near(int row) {
    double least = Sphere.nearest(from, columns, row);
    double limit = prison ? columns.prisonReach[row] : reach;
    return least <= limit - Sphere.SLIVER || (least < limit + Sphere.SLIVER && exactlyNear(row));
  }

  private boolean exactlyNear(int row) {
    OptionalDouble km = km(row);
    return km.isPresent()
        && km.getAsDouble() <= Meeting.limitKm(need.wishes(), columns.profiles[row]);
  }

  private OptionalDouble km(int row) {
    return home == null
        ? OptionalDouble.empty()
        : Meeting.nearestKm(home, columns.profiles[row].practices());
  }

  private double distance(int row) {
    if ((columns.traits[row] & modes & IN_PERSON) == 0 || !near(row)) {
      return Double.NaN;
    }
    int limit = Meeting.limitKm(need.wishes(), columns.profiles[row]);
    return Score.distance(km(row).orElseThrow(), limit);
  }

  private double spare(int row) {
    return columns.spare[row];
  }

  private double rest(int row) {
    int last = columns.lastOffer[row];
    return Score.rest(
        last == Columns.NEVER ? Score.FULL_REST_DAYS : (int) Math.max(0, (long) today - last));
  }

  private double availability(int row) {
    return (double) Long.bitCount(columns.traits[row] & times) / Long.bitCount(times);
  }

  private double accreditation(int row) {
    return (columns.traits[row] & Traits.ACCREDITED) == 0 ? 0 : 1;
  }

  private double answered(int row) {
    return columns.oldestOffer[row] >= Columns.firstThatCounts(today)
        ? columns.answeredShare[row]
        : Score.answered(
            Columns.countWithin(columns.answered[row], today),
            Columns.countWithin(columns.offered[row], today));
  }
}
