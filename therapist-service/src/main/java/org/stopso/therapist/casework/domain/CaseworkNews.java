package org.stopso.therapist.casework.domain;

/** Where it is made known what happens in a case, in the transaction under way. */
public interface CaseworkNews {

  void sessionLogged(Case of, Session session);

  /** The case is over; it has its ending. */
  void caseEnded(Case ended, Ending how);
}
