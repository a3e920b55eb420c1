package org.stopso.matching.domain.index;

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

/** One pass over all rows for one question. */
final class Search {

  private static final Objection[] RULES = Objection.values();

  private final Columns columns;
  private final Question question;
  private final Need need;
  private final Weights weights;
  private final Tally tally = new Tally();
  private final Nearest nearest;
  private final Map<Integer, Score> exact = new HashMap<>();

  Search(Columns columns, Question question, Need need, Weights weights) {
    this.columns = columns;
    this.question = question;
    this.need = need;
    this.weights = weights;
    this.nearest = new Nearest(columns);
  }

  /**
   * Looks at every row.
   *
   * @param barred rows of those who are out of the question, in order
   * @param fresher caseloads that are newer than the rows show
   */
  void run(int[] barred, Map<Integer, Caseload> fresher) {
    int next = 0;
    boolean someFresher = !fresher.isEmpty();
    for (int row = 0; row < columns.size; row++) {
      int found = 0;
      if (next < barred.length && barred[next] == row) {
        found = Question.ALREADY_TRIED;
        next++;
      }
      Caseload newer = someFresher ? fresher.get(row) : null;
      if (newer == null) {
        look(row, found | question.objections(row));
      } else {
        lookClosely(row, newer);
      }
    }
  }

  Tally tally() {
    return tally;
  }

  /** The best, in order. */
  List<Near> nearest() {
    List<Near> all = new ArrayList<>(nearest.size());
    for (int i = 0; i < nearest.size(); i++) {
      int row = nearest.row(i);
      String therapist = columns.profiles[row].therapistId();
      int found = nearest.objections(i);
      all.add(
          found == 0
              ? new Near(therapist, null, score(row))
              : new Near(therapist, RULES[Integer.numberOfTrailingZeros(found)], null));
    }
    return all;
  }

  private Score score(int row) {
    Score known = exact.get(row);
    return known == null ? question.score(row) : known;
  }

  private void look(int row, int found) {
    tally.add(found);
    if (found != 0) {
      long place = Nearest.placeOfObjections(found);
      if (nearest.couldHold(place)) {
        nearest.add(row, place, found);
      }
    } else if (nearest.couldHold(Nearest.placeOfTotal(question.totalAtMost(row)))) {
      nearest.add(row, Nearest.placeOfTotal(question.total(row)), 0);
    }
  }

  /** Asks the rules themselves, where the columns are behind. */
  private void lookClosely(int row, Caseload newer) {
    Candidate behind = question.candidate(row);
    Candidate candidate = new Candidate(behind.profile(), newer, behind.today());
    int found = bits(Objection.all(need, candidate));
    tally.add(found);
    if (found == 0) {
      Meeting meeting = Meeting.between(need.wishes(), candidate.profile()).orElseThrow();
      Score score = Score.of(need, candidate, meeting, weights);
      exact.put(row, score);
      nearest.add(row, Nearest.placeOfTotal(score.total()), 0);
    } else {
      nearest.add(row, Nearest.placeOfObjections(found), found);
    }
  }

  private static int bits(Set<Objection> objections) {
    return objections.stream().mapToInt(Question::bit).reduce(0, (a, b) -> a | b);
  }
}
