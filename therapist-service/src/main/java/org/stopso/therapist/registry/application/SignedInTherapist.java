package org.stopso.therapist.registry.application;

import org.springframework.stereotype.Service;
import org.stopso.kit.problem.NotFound;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.Therapists;

/** Who, of the registry, an account belongs to. */
@Service
public class SignedInTherapist {

  private final Therapists therapists;

  SignedInTherapist(Therapists therapists) {
    this.therapists = therapists;
  }

  /**
   * The therapist of that account.
   *
   * @throws NotFound when there is none, or they are suspended or have left
   */
  public Therapist of(String accountId) {
    return therapists
        .ofAccount(accountId)
        .filter(therapist -> !therapist.state().isOut())
        .orElseThrow(NotFound::new);
  }
}
