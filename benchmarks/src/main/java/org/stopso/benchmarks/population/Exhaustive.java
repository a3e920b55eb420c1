package org.stopso.benchmarks.population;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Match;
import org.stopso.matching.domain.fit.Meeting;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.fit.Score;
import org.stopso.matching.domain.fit.Weights;
import org.stopso.matching.domain.need.Need;

/** The yardstick: every rule asked of every therapist in turn, without any index. */
public final class Exhaustive {

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble((Match match) -> -match.score().total())
          .thenComparing(Match::therapistId);

  private Exhaustive() {}

  /** Who comes first, if anybody fits. */
  public static Optional<Match> best(Need need, List<Candidate> everybody, Weights weights) {
    return everybody.stream()
        .filter(candidate -> Objection.first(need, candidate).isEmpty())
        .map(candidate -> match(need, candidate, weights))
        .min(BEST_FIRST);
  }

  private static Match match(Need need, Candidate candidate, Weights weights) {
    Meeting meeting = Meeting.between(need, candidate.profile()).orElseThrow();
    Score score = Score.of(need, candidate, meeting, weights);
    return new Match(candidate.profile().therapistId(), meeting, score);
  }
}
