package org.stopso.matching.domain.therapist;

/** The caseloads, as the store has them: the truth about who occupies a place. */
public interface Caseloads {

  /** This therapist's, empty where there is none yet. */
  Caseload of(String therapistId);

  /**
   * Stores a change of what {@link #of} gave, in the transaction under way. When somebody else has
   * changed it since, the transaction is done again.
   */
  void save(Caseload changed);
}
