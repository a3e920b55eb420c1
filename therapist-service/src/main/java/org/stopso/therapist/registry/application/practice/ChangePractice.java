package org.stopso.therapist.registry.application.practice;

import static org.stopso.kit.problem.FieldErrors.checked;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.reference.LondonDay;
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
   * Changes the practice of whoever has that account, and whether they are away.
   *
   * @throws org.stopso.kit.problem.InvalidRequest with every field that is wrong
   * @throws Refused {@code not-active}: a pause of somebody who is not active yet
   * @throws Stale when it was changed since they saw it; not where it already is what they want
   */
  public Therapist change(String accountId, Stated<PracticeChange> stated) {
    signedIn.of(accountId);
    PracticeChange asked = stated.value();
    FieldErrors errors = stated.errors();
    rules.check(asked.practice(), errors);
    asked.absence().check(LondonDay.of(clock.instant()), errors);
    errors.required("version", asked.version());
    errors.throwIfAny();
    return keep.inTransaction(() -> changed(signedIn.of(accountId), asked, accountId));
  }

  private Therapist changed(Therapist therapist, PracticeChange asked, String by) {
    Practice wanted = rules.practice(asked.practice());
    boolean offersThat = therapist.practice().equals(wanted);
    boolean isThere = asked.absence().isThatOf(therapist);
    if (offersThat && isThere) {
      return therapist;
    }
    refuseStale(therapist.revision(), checked(asked.version()));
    Instant now = clock.instant();
    Therapist offering =
        offersThat
            ? therapist
            : keep.changed(therapist.offering(wanted, by, now), "practice.change");
    return isThere ? offering : moved(offering, asked.absence(), by, now);
  }

  private Therapist moved(Therapist therapist, Absence absence, String by, Instant now) {
    Therapist next = absence.of(therapist, by, now);
    if (next.equals(therapist)) {
      throw new Refused("not-active");
    }
    return keep.changed(next, absence.action());
  }

  private static void refuseStale(Revision current, long seen) {
    if (current.version() != seen) {
      throw new Stale(current.changedBy(), current.changedAt(), current.version());
    }
  }
}
