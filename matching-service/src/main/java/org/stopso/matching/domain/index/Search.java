package org.stopso.matching.domain.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Explanation.Near;
import org.stopso.matching.domain.fit.Meeting;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.fit.Score;
import org.stopso.matching.domain.fit.Weights;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.therapist.Caseload;

/** One decision about one need. */
final class Search {

  private static final Objection[] RULES = Objection.values();

  private final Columns columns;
  private final Need need;
  private final LocalDate today;
  private final Weights weights;
  private final Distances distances;
  private final Scoring scoring;
  private final Nearest nearest;
  private final Map<Integer, Score> exact = new HashMap<>();

  Search(Columns columns, Need need, LocalDate today, Weights weights) {
    this.columns = columns;
    this.need = need;
    this.today = today;
    this.weights = weights;
    this.distances = new Distances(columns, need);
    this.scoring = new Scoring(columns, need.wishes(), day(today), distances, weights);
    this.nearest = new Nearest(columns);
  }

  /**
   * Asks every rule of everybody, and those who fit for their score.
   *
   * @param barred those who are out of the question
   * @param fresher caseloads that are newer than the rows show
   */
  Tally run(RowSet barred, Map<Integer, Caseload> fresher) {
    Question question = new Question(columns, need, day(today), barred, distances);
    RowSet[] objections = new RowSet[RULES.length];
    for (Objection rule : RULES) {
      objections[rule.ordinal()] = question.objectionsOf(rule);
    }
    fresher.forEach((row, newer) -> lookClosely(row, newer, objections));
    Tally tally = new Tally(columns.size, objections);
    tally.fits().forEach(row -> nearest.add(row, Nearest.placeOfTotal(total(row)), null));
    if (!nearest.isFull()) {
      tally.misses(this::takeMisses);
    }
    return tally;
  }

  /** The best, in order. */
  List<Near> nearest() {
    List<Near> all = new ArrayList<>(nearest.size());
    for (int i = 0; i < nearest.size(); i++) {
      int row = nearest.row(i);
      Objection failed = nearest.firstFailed(i);
      String therapist = columns.profiles[row].therapistId();
      all.add(new Near(therapist, failed, failed == null ? score(row) : null));
    }
    return all;
  }

  private boolean takeMisses(Objection first, RowSet rows) {
    // after all before, which have fewer objections or a later first one
    long place = 1 + nearest.size();
    rows.forEach(row -> nearest.add(row, place, first));
    return !nearest.isFull();
  }

  private Score score(int row) {
    Score known = exact.get(row);
    return known == null ? scoring.score(row) : known;
  }

  private double total(int row) {
    Score known = exact.isEmpty() ? null : exact.get(row);
    return known == null ? scoring.total(row) : known.total();
  }

  /** Asks the rules themselves, where the columns are behind. */
  private void lookClosely(int row, Caseload newer, RowSet[] objections) {
    Candidate candidate = new Candidate(columns.profiles[row], newer, today);
    Set<Objection> found = Objection.all(need, candidate);
    for (Objection rule : RULES) {
      objections[rule.ordinal()].put(row, found.contains(rule));
    }
    if (found.isEmpty()) {
      Meeting meeting = Meeting.between(need, candidate.profile()).orElseThrow();
      exact.put(row, Score.of(need, candidate, meeting, weights));
    }
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }
}
