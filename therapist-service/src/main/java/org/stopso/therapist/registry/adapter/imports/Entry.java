package org.stopso.therapist.registry.adapter.imports;

import static org.stopso.kit.problem.FieldErrors.checked;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.terms.Accreditation;
import org.stopso.terms.Availability;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.Gender;
import org.stopso.terms.HelpKind;
import org.stopso.therapist.registry.application.practice.PracticeDraft;
import org.stopso.therapist.registry.domain.Person;
import org.stopso.therapist.registry.domain.credentials.Credentials;
import org.stopso.therapist.registry.domain.credentials.Profession;
import org.stopso.therapist.registry.domain.credentials.Supervision;
import org.stopso.therapist.registry.domain.credentials.SupervisionLog;
import org.stopso.therapist.registry.domain.credentials.Training;

/** A therapist as the file has them, before anything is checked. */
record Entry(
    @Nullable String therapistId,
    @Nullable String accountId,
    @Nullable String name,
    @Nullable String email,
    @Nullable Gender gender,
    @Nullable Profession profession,
    @Nullable Accreditation accreditation,
    @Nullable Integer trainingDays,
    boolean atsacCompleted,
    @Nullable Integer waivedDays,
    boolean professionalCertificate,
    @Nullable Integer referencesAccepted,
    @Nullable LocalDate insuranceUntil,
    @Nullable List<Supervised> supervision,
    @Nullable Offered practice) {

  /** One supervision. */
  record Supervised(@Nullable LocalDate date, @Nullable Integer minutes) {}

  /** Where somebody practises. */
  record Place(@Nullable String outcode) {}

  /** What they offer. */
  record Offered(
      @Nullable List<Place> practices,
      @Nullable List<Delivery> delivery,
      @Nullable List<HelpKind> help,
      @Nullable List<ClientGroup> worksWith,
      @Nullable List<String> languages,
      @Nullable List<Availability> availability,
      @Nullable Integer places,
      @Nullable Integer reducedFeePlaces,
      @Nullable Boolean acceptingNew,
      @Nullable Integer prisonTravelKm,
      boolean prisonCleared,
      @Nullable BigDecimal hourlyFee) {

    PracticeDraft draft() {
      return new PracticeDraft(
          practices == null ? List.of() : practices.stream().map(Entry::outcode).toList(),
          delivery,
          help,
          worksWith,
          languages,
          availability,
          places,
          reducedFeePlaces,
          acceptingNew,
          prisonTravelKm,
          hourlyFee);
    }
  }

  private static String outcode(Place place) {
    return place.outcode() == null ? "" : place.outcode();
  }

  List<Supervised> log() {
    return supervision == null ? List.of() : supervision;
  }

  /** The person of an entry that has been checked. */
  Person person() {
    return new Person(Personal.of(checked(name)), Personal.of(checked(email)), checked(gender));
  }

  /** The credentials of an entry that has been checked. */
  Credentials credentials() {
    int waived = waivedDays == null ? 0 : waivedDays;
    return new Credentials(
        checked(profession),
        checked(accreditation),
        new Training(checked(trainingDays), atsacCompleted, waived, professionalCertificate),
        checked(referencesAccepted),
        insuranceUntil,
        new SupervisionLog(
            log().stream()
                .map(one -> new Supervision(checked(one.date()), checked(one.minutes()), null))
                .toList()),
        checked(practice).prisonCleared());
  }

  /** Never printed: what it holds is personal. */
  @Override
  public String toString() {
    return "entry of " + therapistId;
  }
}
