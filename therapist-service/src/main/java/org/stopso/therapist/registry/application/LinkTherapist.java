package org.stopso.therapist.registry.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.stopso.kit.personal.Personal;
import org.stopso.therapist.registry.domain.Therapists;
import org.stopso.therapist.registry.domain.VerifiedEmails;

/**
 * Gives a therapist who is known by email only their account, the first time they sign in: whoever
 * could verify the address is them. Once linked, it is the account that counts and never again the
 * address.
 */
@Service
public class LinkTherapist {

  private final Therapists therapists;
  private final VerifiedEmails emails;
  private final KeepTherapist keep;
  private final Clock clock;

  LinkTherapist(Therapists therapists, VerifiedEmails emails, KeepTherapist keep, Clock clock) {
    this.therapists = therapists;
    this.emails = emails;
    this.keep = keep;
    this.clock = clock;
  }

  /** Links the caller, who has that account; says whether that was still to be done. */
  public boolean atFirstSignIn(String accountId) {
    if (therapists.ofAccount(accountId).isPresent()) {
      return false;
    }
    Optional<Personal<String>> email = emails.ofCaller(accountId);
    return email.isPresent() && keep.inTransaction(() -> linked(email.get(), accountId));
  }

  private boolean linked(Personal<String> email, String accountId) {
    return therapists
        .ofEmail(email)
        .filter(therapist -> therapist.accountId() == null && !therapist.state().isOut())
        .map(therapist -> therapist.linkedTo(accountId, clock.instant()))
        .map(therapist -> keep.changed(therapist, "therapist.link"))
        .isPresent();
  }
}
