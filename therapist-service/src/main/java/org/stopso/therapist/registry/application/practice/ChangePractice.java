package org.stopso.therapist.registry.application.practice;

import static org.stopso.kit.problem.FieldErrors.checked;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.Stale;
import org.stopso.therapist.registry.application.KeepTherapist;
import org.stopso.therapist.registry.application.SignedInTherapist;
import org.stopso.therapist.registry.domain.Practice;
import org.stopso.therapist.registry.domain.Revision;
import org.stopso.therapist.registry.domain.Therapist;

/** A therapist changes what they offer; matching hears of it at once. */
@Service
public class ChangePractice {

  private final SignedInTherapist signedIn;
  private final PracticeRules rules;
  private final KeepTherapist keep;
  private final Clock clock;

  ChangePractice(SignedInTherapist signedIn, PracticeRules rules, KeepTherapist keep, Clock clock) {
    this.signedIn = signedIn;
    this.rules = rules;
    this.keep = keep;
    this.clock = clock;
  }

  /**
   * Changes the practice of whoever has that account, as they last saw it.
   *
   * @param version of the profile they saw
   * @throws org.stopso.kit.problem.InvalidRequest with every field that is wrong
   * @throws Stale when it was changed since; not where it already is what they want
   */
  public Therapist change(String accountId, PracticeDraft draft, @Nullable Long version) {
    signedIn.of(accountId);
    FieldErrors errors = FieldErrors.none();
    rules.check(draft, errors);
    errors.required("version", version);
    errors.throwIfAny();
    Practice wanted = rules.practice(draft);
    long seen = checked(version);
    return keep.inTransaction(() -> changed(signedIn.of(accountId), wanted, seen, accountId));
  }

  private Therapist changed(Therapist therapist, Practice wanted, long seen, String by) {
    if (therapist.practice().equals(wanted)) {
      return therapist;
    }
    Revision current = therapist.revision();
    if (current.version() != seen) {
      throw new Stale(current.changedBy(), current.changedAt(), current.version());
    }
    return keep.changed(therapist.offering(wanted, by, clock.instant()), "practice.change");
  }
}
