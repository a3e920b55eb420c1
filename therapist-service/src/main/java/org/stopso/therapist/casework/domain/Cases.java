package org.stopso.therapist.casework.domain;

import java.util.List;
import java.util.Optional;

/** The cases there are. */
public interface Cases {

  Optional<Case> find(String caseId);

  /** A therapist's, newest first. */
  List<Case> ofTherapist(String therapistId);

  void add(Case opened);

  /** Keeps the next state of a case; it must follow the one that is kept. */
  void keep(Case changed);
}
