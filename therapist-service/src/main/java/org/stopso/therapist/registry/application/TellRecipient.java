package org.stopso.therapist.registry.application;

import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.NotFound;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.Therapists;

/** Tells another service, at the moment of sending, where a therapist is written to. */
@Service
public class TellRecipient {

  private final Therapists therapists;
  private final Audit audit;

  TellRecipient(Therapists therapists, Audit audit) {
    this.therapists = therapists;
    this.audit = audit;
  }

  /**
   * The email address of a therapist.
   *
   * @throws NotFound when there is no such therapist
   */
  public Personal<String> emailOf(String therapistId, String clientId) {
    Therapist therapist = therapists.find(therapistId).orElseThrow(NotFound::new);
    audit.record("service:" + clientId, "recipient.read", "therapist:" + therapistId, null);
    return therapist.person().email();
  }
}
