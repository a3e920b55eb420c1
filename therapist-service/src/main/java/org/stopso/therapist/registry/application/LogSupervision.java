package org.stopso.therapist.registry.application;

import static org.stopso.kit.problem.FieldErrors.checked;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.reference.LondonDay;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.credentials.Credentials;
import org.stopso.therapist.registry.domain.credentials.Supervision;

/** A therapist logs a supervision they had elsewhere; it counts at once. */
@Service
public class LogSupervision {

  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  private final SignedInTherapist signedIn;
  private final KeepTherapist keep;
  private final Clock clock;

  LogSupervision(SignedInTherapist signedIn, KeepTherapist keep, Clock clock) {
    this.signedIn = signedIn;
    this.keep = keep;
    this.clock = clock;
  }

  /** A supervision as somebody stated it, before anything is checked. */
  public record Draft(
      @Nullable LocalDate date,
      @Nullable Integer minutes,
      @Nullable Personal<String> supervisorEmail) {}

  /**
   * Adds the entry and says what the therapist's standing is then.
   *
   * @throws org.stopso.kit.problem.InvalidRequest a date that is missing or yet to come, minutes
   *     outside 1–480, or an email that is none
   */
  public Therapist log(String accountId, Stated<Draft> stated) {
    signedIn.of(accountId);
    Instant now = clock.instant();
    check(stated, LondonDay.of(now));
    Draft draft = stated.value();
    Supervision entry =
        new Supervision(checked(draft.date()), checked(draft.minutes()), draft.supervisorEmail());
    return keep.inTransaction(() -> logged(signedIn.of(accountId), entry, accountId, now));
  }

  private Therapist logged(Therapist therapist, Supervision entry, String by, Instant now) {
    Credentials shown = therapist.credentials();
    Credentials more = shown.with(shown.supervision().with(entry));
    return keep.changed(therapist.showing(more, by, now), "therapist.supervision");
  }

  private static void check(Stated<Draft> stated, LocalDate today) {
    FieldErrors errors = stated.errors();
    Draft draft = stated.value();
    SupervisionRules.check(draft.date(), draft.minutes(), today, errors);
    errors.form("supervisorEmail", draft.supervisorEmail(), LogSupervision::isEmail, "email");
    errors.throwIfAny();
  }

  private static boolean isEmail(Personal<String> address) {
    String typed = address.open();
    return typed.length() <= LONGEST_EMAIL && EMAIL.matcher(typed).matches();
  }
}
