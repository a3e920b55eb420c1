package org.stopso.therapist.casework.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stopso.kit.problem.NotFound;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Cases;
import org.stopso.therapist.registry.application.SignedInTherapist;

/** The cases of whoever is signed in: a case is its therapist's and nobody else's. */
@Component
public class OwnCases {

  private final SignedInTherapist signedIn;
  private final Cases cases;

  OwnCases(SignedInTherapist signedIn, Cases cases) {
    this.signedIn = signedIn;
    this.cases = cases;
  }

  /** Theirs, newest first. */
  public List<Case> of(String accountId) {
    return cases.ofTherapist(signedIn.of(accountId).therapistId());
  }

  /**
   * One of theirs.
   *
   * @throws NotFound when there is no such case, or it is another's: no telling which
   */
  public Case of(String accountId, String caseId) {
    String therapistId = signedIn.of(accountId).therapistId();
    return cases
        .find(caseId)
        .filter(found -> found.therapistId().equals(therapistId))
        .orElseThrow(NotFound::new);
  }
}
