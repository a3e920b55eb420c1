package org.stopso.matching.domain.index;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Decision;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.fit.Explanation.Near;
import org.stopso.matching.domain.fit.Match;
import org.stopso.matching.domain.fit.Meeting;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.fit.Rules;
import org.stopso.matching.domain.fit.Score;
import org.stopso.matching.domain.need.Need;

/**
 * The reference: every rule asked of every therapist in turn, everything sorted. Slow, and plain.
 */
final class AskEverybody {

  private record Asked(Candidate candidate, Set<Objection> objections, Optional<Match> match) {

    String id() {
      return candidate.profile().therapistId();
    }

    double total() {
      return match.map(found -> found.score().total()).orElse(-1.0);
    }

    Objection first() {
      return objections.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    Near near() {
      return match.isPresent()
          ? new Near(id(), null, match.get().score())
          : new Near(id(), first(), null);
    }
  }

  private static final Comparator<Asked> NEAREST_FIRST =
      Comparator.<Asked>comparingInt(asked -> asked.objections().size())
          .thenComparing(Comparator.comparingDouble(Asked::total).reversed())
          .thenComparing(asked -> asked.objections().isEmpty() ? 0 : -asked.first().ordinal())
          .thenComparing(Asked::id);

  private final Rules rules;

  AskEverybody(Rules rules) {
    this.rules = rules;
  }

  Decision decide(Need need, Instant at, List<Candidate> everybody) {
    List<Asked> asked =
        everybody.stream().map(one -> ask(need, one)).sorted(NEAREST_FIRST).toList();
    Map<Objection, Integer> failed = new EnumMap<>(Objection.class);
    asked.stream()
        .filter(one -> !one.objections().isEmpty())
        .forEach(one -> failed.merge(one.first(), 1, Integer::sum));
    Explanation explanation =
        new Explanation(
            rules.version(),
            at,
            asked.size(),
            failed,
            asked.stream().limit(Explanation.NEAREST).map(Asked::near).toList(),
            missing(asked));
    Match best = asked.isEmpty() ? null : asked.getFirst().match().orElse(null);
    return new Decision(best, explanation);
  }

  private Asked ask(Need need, Candidate candidate) {
    Set<Objection> objections = Objection.all(need, candidate);
    return new Asked(
        candidate,
        objections,
        objections.isEmpty() ? Optional.of(match(need, candidate)) : Optional.empty());
  }

  private Match match(Need need, Candidate candidate) {
    Meeting meeting = Meeting.between(need, candidate.profile()).orElseThrow();
    Score score = Score.of(need, candidate, meeting, rules.weights());
    return new Match(candidate.profile().therapistId(), meeting, score);
  }

  private static List<Objection> missing(List<Asked> asked) {
    if (asked.isEmpty()) {
      return List.of(Objection.MAY_NOT_RECEIVE);
    }
    if (asked.stream().anyMatch(one -> one.objections().isEmpty())) {
      return List.of();
    }
    List<Objection> byAll =
        Stream.of(Objection.values())
            .filter(rule -> asked.stream().allMatch(one -> one.objections().contains(rule)))
            .toList();
    return byAll.isEmpty()
        ? List.of(
            asked.stream()
                .map(Asked::first)
                .max(Comparator.naturalOrder())
                .map(Objects::requireNonNull)
                .orElseThrow())
        : byAll;
  }
}
