package org.stopso.therapist.registry.adapter.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import org.stopso.terms.Accreditation;
import org.stopso.terms.Availability;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.Gender;
import org.stopso.terms.HelpKind;
import org.stopso.therapist.registry.domain.TherapistState;
import org.stopso.therapist.registry.domain.credentials.Profession;

/** A therapist as stored: dates as ISO text, so that no time zone can move them; bytes sealed. */
@Document("therapists")
@TypeAlias("therapist")
record TherapistDocument(
    @Id String id,
    @Nullable String accountId,
    TherapistState state,
    @Nullable String pausedUntil,
    byte[] name,
    byte[] email,
    @Nullable String emailIndex,
    Gender gender,
    Credentials credentials,
    Practice practice,
    long version,
    String changedBy,
    Instant changedAt) {

  @TypeAlias("credentials")
  record Credentials(
      Profession profession,
      Accreditation accreditation,
      int trainingDays,
      boolean atsacCompleted,
      int waivedDays,
      boolean professionalCertificate,
      int referencesAccepted,
      @Nullable String insuranceUntil,
      boolean prisonCleared,
      List<Supervision> supervision) {}

  @TypeAlias("supervision")
  record Supervision(String date, int minutes, byte @Nullable [] supervisorEmail) {}

  @TypeAlias("practice")
  record Practice(
      List<String> outcodes,
      List<Delivery> delivery,
      List<HelpKind> help,
      List<ClientGroup> worksWith,
      List<String> languages,
      List<Availability> availability,
      int places,
      int reducedFeePlaces,
      boolean acceptingNew,
      int prisonTravelKm,
      @Nullable String hourlyFee) {}
}
