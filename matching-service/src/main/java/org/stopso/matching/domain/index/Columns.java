package org.stopso.matching.domain.index;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.fit.Score;
import org.stopso.matching.domain.therapist.Asked;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Profile;

/**
 * One row for each therapist, one array for each thing that a decision looks at, so that a decision
 * reads memory in order. Days are counted from 1970-01-01.
 */
final class Columns {

  static final int NEVER = Integer.MIN_VALUE;

  private static final int FIRST_ROWS = 1024;

  int size;
  long[] traits = new long[FIRST_ROWS];
  long[] languages = new long[FIRST_ROWS];
  int[] lastDay = new int[FIRST_ROWS];
  int[] awayUntil = new int[FIRST_ROWS];

  /** The first practice as a unit vector, three numbers a row; out in space where there is none. */
  double[] firstPractice = new double[Sphere.AXES * FIRST_ROWS];

  /** The other practices. */
  double[][] morePractices = new double[FIRST_ROWS][];

  double[] spare = new double[FIRST_ROWS];
  double[] prisonReach = new double[FIRST_ROWS];
  int[] lastOffer = new int[FIRST_ROWS];

  /** The share answered in time, as long as the oldest offer still counts. */
  double[] answeredShare = new double[FIRST_ROWS];

  int[] oldestOffer = new int[FIRST_ROWS];
  int[][] offered = new int[FIRST_ROWS][];
  int[][] answered = new int[FIRST_ROWS][];
  long[] idStart = new long[FIRST_ROWS];
  Profile[] profiles = new Profile[FIRST_ROWS];
  Caseload[] caseloads = new Caseload[FIRST_ROWS];

  /** A new last row. */
  int append() {
    if (size == traits.length) {
      grow(2 * size);
    }
    return size++;
  }

  /** Writes what is known of one therapist. */
  void write(int row, Profile profile, Caseload caseload, long spoken) {
    profiles[row] = profile;
    caseloads[row] = caseload;
    traits[row] = Traits.of(profile) | free(profile, caseload);
    languages[row] = spoken;
    lastDay[row] = lastDay(profile, caseload);
    awayUntil[row] = awayUntil(profile, caseload);
    double[] practices = Sphere.vectors(profile.practices());
    System.arraycopy(
        practices.length == 0 ? Sphere.OUT_IN_SPACE : practices,
        0,
        firstPractice,
        Sphere.AXES * row,
        Sphere.AXES);
    morePractices[row] =
        Arrays.copyOfRange(practices, Math.min(Sphere.AXES, practices.length), practices.length);
    spare[row] = Score.spare(profile.places(), caseload.occupied());
    prisonReach[row] = Sphere.reach(profile.prisonTravelKm());
    lastOffer[row] = caseload.asked().stream().mapToInt(Columns::day).max().orElse(NEVER);
    offered[row] = days(caseload, false);
    answered[row] = days(caseload, true);
    answeredShare[row] = Score.answered(answered[row].length, offered[row].length);
    oldestOffer[row] = offered[row].length == 0 ? Integer.MAX_VALUE : offered[row][0];
    idStart[row] = start(profile.therapistId());
  }

  /** Takes the last row's place for {@code row}, and drops the last. */
  void moveLastTo(int row) {
    int last = --size;
    traits[row] = traits[last];
    languages[row] = languages[last];
    lastDay[row] = lastDay[last];
    awayUntil[row] = awayUntil[last];
    System.arraycopy(
        firstPractice, Sphere.AXES * last, firstPractice, Sphere.AXES * row, Sphere.AXES);
    morePractices[row] = morePractices[last];
    spare[row] = spare[last];
    prisonReach[row] = prisonReach[last];
    lastOffer[row] = lastOffer[last];
    offered[row] = offered[last];
    answered[row] = answered[last];
    answeredShare[row] = answeredShare[last];
    oldestOffer[row] = oldestOffer[last];
    idStart[row] = idStart[last];
    profiles[row] = profiles[last];
    caseloads[row] = caseloads[last];
  }

  /** Orders rows by therapist id, lowest first. */
  int compareIds(int row, int other) {
    int byStart = Long.compareUnsigned(idStart[row], idStart[other]);
    return byStart != 0
        ? byStart
        : profiles[row].therapistId().compareTo(profiles[other].therapistId());
  }

  /** How many of these days, in order, lie within the days that count up to {@code today}. */
  static int countWithin(int[] days, int today) {
    int first = firstThatCounts(today);
    int from = 0;
    while (from < days.length && days[from] < first) {
      from++;
    }
    return days.length - from;
  }

  /** The first day whose offers count. */
  static int firstThatCounts(int today) {
    return today - Caseload.MEMORY_DAYS + 1;
  }

  private static long free(Profile profile, Caseload caseload) {
    boolean place = profile.places() > caseload.occupied();
    boolean reduced = profile.reducedFeePlaces() > caseload.reducedFeeOccupied();
    return (place ? Traits.FREE_PLACE : 0) | (reduced ? Traits.FREE_REDUCED_FEE_PLACE : 0);
  }

  private static int lastDay(Profile profile, Caseload caseload) {
    Caseload.Pause pause = pauseOf(profile, caseload);
    boolean noSpace = pause != null && pause.until() == null;
    return !profile.active() || !profile.acceptingNew() || noSpace
        ? NEVER
        : day(profile.mayReceiveUntil());
  }

  private static int awayUntil(Profile profile, Caseload caseload) {
    Caseload.Pause pause = pauseOf(profile, caseload);
    return pause == null ? NEVER : day(pause.until());
  }

  private static Caseload.@Nullable Pause pauseOf(Profile profile, Caseload caseload) {
    Caseload.Pause pause = caseload.pause();
    return pause == null || profile.sequence() > pause.profileSequence() ? null : pause;
  }

  private static int[] days(Caseload caseload, boolean onlyAnswered) {
    return caseload.asked().stream()
        .filter(Asked::counts)
        .filter(one -> !onlyAnswered || one.answered())
        .mapToInt(Columns::day)
        .sorted()
        .toArray();
  }

  private static int day(Asked one) {
    return (int) one.on().toEpochDay();
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? NEVER : (int) date.toEpochDay();
  }

  private static long start(String id) {
    long packed = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      packed = packed << Byte.SIZE | (i < id.length() ? Math.min(id.charAt(i), 0xFF) : 0);
    }
    return packed;
  }

  private void grow(int rows) {
    traits = Arrays.copyOf(traits, rows);
    languages = Arrays.copyOf(languages, rows);
    lastDay = Arrays.copyOf(lastDay, rows);
    awayUntil = Arrays.copyOf(awayUntil, rows);
    firstPractice = Arrays.copyOf(firstPractice, Sphere.AXES * rows);
    morePractices = Arrays.copyOf(morePractices, rows);
    spare = Arrays.copyOf(spare, rows);
    prisonReach = Arrays.copyOf(prisonReach, rows);
    lastOffer = Arrays.copyOf(lastOffer, rows);
    offered = Arrays.copyOf(offered, rows);
    answered = Arrays.copyOf(answered, rows);
    answeredShare = Arrays.copyOf(answeredShare, rows);
    oldestOffer = Arrays.copyOf(oldestOffer, rows);
    idStart = Arrays.copyOf(idStart, rows);
    profiles = Arrays.copyOf(profiles, rows);
    caseloads = Arrays.copyOf(caseloads, rows);
  }
}
