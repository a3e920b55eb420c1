package org.stopso.matching.application.coordination;

import java.util.List;
import java.util.Map;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.matching.application.offering.Book;
import org.stopso.matching.application.offering.Terms;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Candidates;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.therapist.Asked;
import org.stopso.matching.domain.therapist.Caseload;

/**
 * What speaks against one therapist for a need, as the store has it now. A place that the need's
 * own open offer reserves counts as free: that offer would be taken back.
 */
public class Weighing {

  private final Candidates candidates;
  private final Book book;
  private final Terms terms;

  public Weighing(Candidates candidates, Book book, Terms terms) {
    this.candidates = candidates;
    this.book = book;
    this.terms = terms;
  }

  /**
   * A therapist, weighed.
   *
   * @param objections in the order of the rules
   */
  public record Weighed(Candidate candidate, List<Objection> objections) {

    /** Those that nobody may overrule. */
    public List<Objection> binding() {
      return objections.stream().filter(Objection::binds).toList();
    }

    /** Those that a coordinator may overrule. */
    public List<Objection> yielding() {
      return objections.stream().filter(one -> !one.binds()).toList();
    }
  }

  /**
   * Weighs.
   *
   * @throws InvalidRequest when there is no such therapist
   */
  Weighed weigh(Need need, String therapistId) {
    Candidate known =
        candidates
            .find(therapistId, terms.today())
            .orElseThrow(
                () -> new InvalidRequest(FieldError.of("therapistId", "unknown-therapist")));
    Candidate candidate = new Candidate(known.profile(), free(need, therapistId), known.today());
    return new Weighed(candidate, List.copyOf(Objection.all(need, candidate)));
  }

  /** What the rules decide about a need, with what is known better than they do. */
  Explanation decide(Need need, Map<String, Caseload> fresher) {
    return candidates.decide(need, terms.now(), fresher).explanation();
  }

  /** The caseload of whoever is being asked, as it is without that; none where nobody is. */
  Map<String, Caseload> offerTakenBack(Need need) {
    Need.Bond bond = need.bond();
    if (!need.is(NeedState.OFFERED) || bond == null) {
      return Map.of();
    }
    Caseload asked = book.caseloads().of(bond.therapistId());
    return Map.of(bond.therapistId(), asked.freed(bond.offerId(), Asked.Reply.WITHDRAWN));
  }

  private Caseload free(Need need, String therapistId) {
    Caseload freed = offerTakenBack(need).get(therapistId);
    return freed == null ? book.caseloads().of(therapistId) : freed;
  }
}
