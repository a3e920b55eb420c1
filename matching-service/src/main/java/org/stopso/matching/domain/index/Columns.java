package org.stopso.matching.domain.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Score;
import org.stopso.matching.domain.index.households.Households;
import org.stopso.matching.domain.index.places.Places;
import org.stopso.matching.domain.index.places.Sphere;
import org.stopso.matching.domain.therapist.Asked;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Profile;

/**
 * One row for each therapist: a set of rows for each thing that is true of some, and an array for
 * each number that a score needs. Days are counted from 1970-01-01.
 */
final class Columns {

  static final int NEVER = Integer.MIN_VALUE;

  private static final int FIRST_ROWS = 1024;
  private static final int[] NOWHERE = {};

  int size;

  /** The places of all practices. */
  final Places places = new Places();

  /** Who serves whom. */
  final Households households = new Households();

  private final RowSet[] traits = new RowSet[Traits.COUNT];
  private final Map<String, RowSet> languages = new HashMap<>();
  private volatile Shut shut = new Shut(NEVER, RowSet.none());
  private int[] lastDay = new int[FIRST_ROWS];
  private int[] awayUntil = new int[FIRST_ROWS];

  /** The places where somebody practises. */
  int[][] practices = new int[FIRST_ROWS][];

  double[] spare = new double[FIRST_ROWS];
  double[] prisonReach = new double[FIRST_ROWS];

  /** Nobody's is, or was, farther. */
  double farthestPrisonReach;

  int[] lastOffer = new int[FIRST_ROWS];

  /** The share answered in time, as long as the oldest offer still counts. */
  double[] answeredShare = new double[FIRST_ROWS];

  int[] oldestOffer = new int[FIRST_ROWS];
  int[][] offered = new int[FIRST_ROWS][];
  int[][] answered = new int[FIRST_ROWS][];
  long[] idStart = new long[FIRST_ROWS];
  Profile[] profiles = new Profile[FIRST_ROWS];
  Caseload[] caseloads = new Caseload[FIRST_ROWS];

  /** Who may not receive clients on one day, kept up to date until another day is asked for. */
  private record Shut(int day, RowSet rows) {}

  Columns() {
    Arrays.setAll(traits, bit -> RowSet.none());
  }

  /** Who has a trait; not to be changed. */
  RowSet with(int trait) {
    return traits[trait];
  }

  /** Who speaks a language; not to be changed. */
  RowSet speaking(String tag) {
    return languages.getOrDefault(Candidate.primary(tag), RowSet.none());
  }

  /** Who may not receive clients today; not to be changed. */
  RowSet shutOn(int today) {
    Shut known = shut;
    if (known.day != today) {
      known = new Shut(today, RowSet.none());
      for (int row = 0; row < size; row++) {
        known.rows.put(row, isShut(row, today));
      }
      shut = known;
    }
    return known.rows;
  }

  /** A new last row. */
  int append() {
    if (size == spare.length) {
      grow(2 * size);
    }
    practices[size] = NOWHERE;
    return size++;
  }

  /** Writes what is known of one therapist. */
  void write(int row, Profile profile, Caseload caseload) {
    forget(row);
    profiles[row] = profile;
    caseloads[row] = caseload;
    lastDay[row] = lastDay(profile, caseload);
    awayUntil[row] = awayUntil(profile, caseload);
    mark(row);
    practices[row] = places.move(row, practices[row], places.numbersOf(profile.practices()));
    writeParts(row, profile, caseload);
  }

  /** What scores are made of. */
  private void writeParts(int row, Profile profile, Caseload caseload) {
    spare[row] = Score.spare(profile.places(), caseload.occupied());
    prisonReach[row] = Sphere.reach(profile.prisonTravelKm());
    farthestPrisonReach = Math.max(farthestPrisonReach, prisonReach[row]);
    lastOffer[row] = caseload.asked().stream().mapToInt(Columns::day).max().orElse(NEVER);
    offered[row] = days(caseload, false);
    answered[row] = days(caseload, true);
    answeredShare[row] = Score.answered(answered[row].length, offered[row].length);
    oldestOffer[row] = offered[row].length == 0 ? Integer.MAX_VALUE : offered[row][0];
    idStart[row] = start(profile.therapistId());
  }

  /** Takes the last row's place for {@code row}, and drops the last. */
  void moveLastTo(int row) {
    int last = size - 1;
    if (row != last) {
      write(row, profiles[last], caseloads[last]);
    }
    forget(last);
    size = last;
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

  private boolean isShut(int row, int today) {
    return lastDay[row] < today || awayUntil[row] >= today;
  }

  /** Takes the row into every set that it belongs to. */
  private void mark(int row) {
    Profile profile = profiles[row];
    long all = Traits.of(profile, caseloads[row]);
    for (int bit = 0; bit < traits.length; bit++) {
      traits[bit].put(row, (all & 1L << bit) != 0);
    }
    for (String tag : profile.languages()) {
      languages.computeIfAbsent(Candidate.primary(tag), language -> RowSet.none()).put(row, true);
    }
    shut.rows.put(row, isShut(row, shut.day));
    households.add(row, caseloads[row]);
  }

  /** Takes the row out of every set. */
  private void forget(int row) {
    Profile known = profiles[row];
    if (known != null) {
      known.languages().forEach(tag -> speaking(tag).put(row, false));
      households.remove(row, caseloads[row]);
    }
    for (RowSet trait : traits) {
      trait.put(row, false);
    }
    shut.rows.put(row, false);
    practices[row] = places.move(row, practices[row], NOWHERE);
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
    lastDay = Arrays.copyOf(lastDay, rows);
    awayUntil = Arrays.copyOf(awayUntil, rows);
    practices = Arrays.copyOf(practices, rows);
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
