package org.stopso.therapist.casework.application;

import org.springframework.stereotype.Service;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Cases;

/** A therapist has a client: the case begins. */
@Service
public class OpenCase {

  private final Cases cases;
  private final KeepCase keep;

  OpenCase(Cases cases, KeepCase keep) {
    this.cases = cases;
    this.keep = keep;
  }

  /** Opens the case; nothing happens where it is open already, or over. */
  public void open(Case opening) {
    if (cases.find(opening.caseId()).isEmpty()) {
      keep.opened(opening);
    }
  }
}
