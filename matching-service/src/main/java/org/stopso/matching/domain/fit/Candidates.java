package org.stopso.matching.domain.fit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.therapist.Caseload;

/** All therapists, ready to be chosen from. */
public interface Candidates {

  /**
   * The best of all who may be offered this need: the same answer as asking each of them in turn.
   *
   * @param at when it is decided; the day in Europe/London is what counts
   * @param fresher caseloads that the caller knows better, by therapist
   */
  Decision decide(Need need, Instant at, Map<String, Caseload> fresher);

  /** One of them. */
  Optional<Candidate> find(String therapistId, LocalDate today);

  /** Who signs in with this account. */
  Optional<String> therapistOf(String accountId);
}
