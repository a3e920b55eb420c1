package org.stopso.matching.application.offering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Meeting;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.fit.Rules;
import org.stopso.matching.domain.fit.Score;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Needs;

/**
 * Who of those who wait has the best claim to a therapist's place: priority, then the longest wait,
 * then the score (docs/domain.md §4.4).
 */
public class Claims {

  private static final int PAGE = 200;

  private final Needs needs;
  private final Rules rules;

  public Claims(Needs needs, Rules rules) {
    this.needs = needs;
    this.rules = rules;
  }

  /** The waiting need that fits this candidate and has the best claim. */
  public Optional<Need> best(Candidate candidate) {
    List<Need> equal = new ArrayList<>();
    Need after = null;
    List<Need> page;
    do {
      page = needs.waitingFor(candidate.profile(), after, PAGE);
      for (Need need : page) {
        if (!equal.isEmpty() && !need.claim().equals(equal.getFirst().claim())) {
          return highest(equal, candidate);
        }
        if (Objection.first(need, candidate).isEmpty()) {
          equal.add(need);
        }
        after = need;
      }
    } while (page.size() == PAGE);
    return highest(equal, candidate);
  }

  /** The waiting need that fits this candidate and has a better claim than {@code mine}. */
  public Optional<Need> betterThan(Need mine, Candidate candidate) {
    return best(candidate).filter(other -> better(other, mine, candidate));
  }

  private boolean better(Need other, Need mine, Candidate candidate) {
    int byClaim = other.claim().compareTo(mine.claim());
    return byClaim != 0
        ? byClaim < 0
        : !other.key().equals(mine.key()) && score(other, candidate) > score(mine, candidate);
  }

  private Optional<Need> highest(List<Need> equal, Candidate candidate) {
    return equal.stream()
        .max(
            Comparator.comparingDouble((Need need) -> score(need, candidate))
                .thenComparing(Need::key, Comparator.reverseOrder()));
  }

  private double score(Need need, Candidate candidate) {
    Meeting meeting = Meeting.between(need, candidate.profile()).orElseThrow();
    return Score.of(need, candidate, meeting, rules.weights()).total();
  }
}
