package org.stopso.therapist.registry.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.reference.LondonDay;
import org.stopso.therapist.registry.domain.Person;
import org.stopso.therapist.registry.domain.Practice;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.Therapists;
import org.stopso.therapist.registry.domain.credentials.Credentials;
import org.stopso.therapist.registry.domain.credentials.SupervisionLog;

/**
 * Takes over therapists that are known elsewhere. Doing so again adds nobody twice; of somebody who
 * is here already only supervision of new days is taken over.
 */
@Service
public class ImportTherapists {

  private static final String BY = "service:therapist-service";

  private final Therapists therapists;
  private final KeepTherapist keep;
  private final Clock clock;

  ImportTherapists(Therapists therapists, KeepTherapist keep, Clock clock) {
    this.therapists = therapists;
    this.keep = keep;
    this.clock = clock;
  }

  /**
   * One therapist as they are known elsewhere.
   *
   * @param accountId absent where they have none yet, see {@link LinkTherapist}
   */
  public record Known(
      String therapistId,
      @Nullable String accountId,
      Person person,
      Credentials credentials,
      Practice practice) {}

  /** What became of an entry. */
  public enum Outcome {
    ADDED,
    SUPERVISION_ADDED,
    /** Not added: somebody else here is written to at the same address. */
    EMAIL_TAKEN,
    UNCHANGED
  }

  /** Takes over one therapist. */
  public Outcome take(Known known) {
    return keep.inTransaction(
        () -> {
          Optional<Therapist> here = therapists.find(known.therapistId());
          return here.isPresent() ? renewed(here.get(), known) : addedUnlessTaken(known);
        });
  }

  private Outcome addedUnlessTaken(Known known) {
    boolean taken = therapists.ofEmail(known.person().email()).isPresent();
    return taken ? Outcome.EMAIL_TAKEN : added(known);
  }

  private Outcome added(Known known) {
    Instant now = clock.instant();
    keep.added(
        Therapist.joining(
            known.therapistId(),
            known.accountId(),
            known.person(),
            known.credentials(),
            known.practice(),
            BY,
            now,
            LondonDay.of(now)));
    return Outcome.ADDED;
  }

  private Outcome renewed(Therapist here, Known known) {
    SupervisionLog before = here.credentials().supervision();
    SupervisionLog log = before.withNewDays(known.credentials().supervision());
    if (log.equals(before)) {
      return Outcome.UNCHANGED;
    }
    Credentials credentials = here.credentials().with(log);
    keep.changed(here.showing(credentials, BY, clock.instant()), "therapist.supervision");
    return Outcome.SUPERVISION_ADDED;
  }
}
