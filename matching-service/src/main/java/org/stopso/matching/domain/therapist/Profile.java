package org.stopso.matching.domain.therapist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.reference.Position;
import org.stopso.terms.Accreditation;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.Gender;
import org.stopso.terms.HelpKind;

/**
 * What a therapist's own service publishes of them, whole.
 *
 * @param accountId the issuer's {@code sub}; absent until they first signed in
 * @param mayReceiveUntil last day on which clients may be given; absent: not at all
 * @param practices where they see clients
 * @param prisonTravelKm how far they travel to a prison, kilometres
 * @param languages BCP 47 tags
 * @param sequence the newest wins
 */
public record Profile(
    String therapistId,
    @Nullable String accountId,
    boolean active,
    @Nullable LocalDate mayReceiveUntil,
    boolean acceptingNew,
    Clearance clearance,
    Set<ClientGroup> worksWith,
    Set<HelpKind> help,
    Set<Delivery> delivery,
    List<Position> practices,
    boolean prisonCleared,
    int prisonTravelKm,
    Gender gender,
    Set<String> languages,
    Set<Availability> availability,
    int places,
    int reducedFeePlaces,
    Accreditation accreditation,
    long sequence) {

  public Profile {
    worksWith = Set.copyOf(worksWith);
    help = Set.copyOf(help);
    delivery = Set.copyOf(delivery);
    practices = List.copyOf(practices);
    languages = Set.copyOf(languages);
    availability = Set.copyOf(availability);
  }

  /** Whether accreditation was reached or is intended: it ranks, it never bars. */
  public boolean accreditedOrIntending() {
    return accreditation != Accreditation.NOT_INTENDING;
  }
}
