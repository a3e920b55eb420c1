package org.stopso.therapist.casework.domain;

import java.util.List;

/** The sessions of all cases. */
public interface Sessions {

  /** By number. */
  List<Session> ofCase(String caseId);

  void add(Session session);
}
