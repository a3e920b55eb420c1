package org.stopso.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Accreditation;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.Gender;
import org.stopso.terms.HelpKind;

/**
 * Everything matching needs to know of a therapist, whole. {@code mayReceiveUntil} is the last day,
 * in Europe/London, on which clients may be given; absent: not at all. Distances are kilometres.
 */
@Contract(type = "org.stopso.therapist.TherapistProfile.v1", topic = Topic.THERAPIST_PROFILES)
public record TherapistProfile(
    String therapistId,
    @Nullable String accountId,
    boolean active,
    @Nullable LocalDate mayReceiveUntil,
    boolean acceptingNew,
    Clearance clearance,
    List<ClientGroup> worksWith,
    List<HelpKind> help,
    List<Delivery> delivery,
    List<Practice> practices,
    boolean prisonCleared,
    int prisonTravelKm,
    Gender gender,
    List<String> languages,
    List<Availability> availability,
    int places,
    int reducedFeePlaces,
    Accreditation accreditation)
    implements Event {

  @Override
  public String key() {
    return therapistId;
  }

  /** Where a therapist sees clients. */
  public record Practice(String outcode) {}
}
