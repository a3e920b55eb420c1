package org.stopso.therapist.registry.domain.credentials;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Accreditation;

/**
 * What a therapist has shown the charity.
 *
 * @param referencesAccepted 0–2: the regular supervisor's, and a professional's who knows their
 *     work
 * @param insuranceUntil the last day of the indemnity insurance
 * @param prisonCleared whether prisons let them in
 */
public record Credentials(
    Profession profession,
    Accreditation accreditation,
    Training training,
    int referencesAccepted,
    @Nullable LocalDate insuranceUntil,
    SupervisionLog supervision,
    boolean prisonCleared) {

  private static final int REFERENCES_NEEDED = 2;

  /** Whether both references are accepted. */
  public boolean bothReferencesAccepted() {
    return referencesAccepted >= REFERENCES_NEEDED;
  }

  /** Whether the insurance covers {@code day}. */
  public boolean insuredOn(LocalDate day) {
    return insuranceUntil != null && !day.isAfter(insuranceUntil);
  }

  /** The earlier of the insurance's last day and the last day that supervision covers. */
  public Optional<LocalDate> mayReceiveUntil() {
    return Optional.ofNullable(insuranceUntil)
        .flatMap(
            insured ->
                supervision
                    .coversUntil()
                    .map(supervised -> supervised.isBefore(insured) ? supervised : insured));
  }

  /** The same with another supervision log. */
  public Credentials with(SupervisionLog log) {
    return new Credentials(
        profession,
        accreditation,
        training,
        referencesAccepted,
        insuranceUntil,
        log,
        prisonCleared);
  }
}
