package org.stopso.therapist.registry.adapter.mongo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.therapist.registry.domain.Person;
import org.stopso.therapist.registry.domain.Revision;
import org.stopso.therapist.registry.domain.Therapist;

/** A therapist to and from the stored form. */
@Component
class TherapistMapping {

  private static final String NAME = "name";
  private static final String EMAIL = "email";

  private final TherapistSeals seals;
  private final CredentialsMapping credentials;

  TherapistMapping(TherapistSeals seals, CredentialsMapping credentials) {
    this.seals = seals;
    this.credentials = credentials;
  }

  TherapistDocument toStore(Therapist therapist) {
    String id = therapist.therapistId();
    Person person = therapist.person();
    Revision revision = therapist.revision();
    return new TherapistDocument(
        id,
        therapist.accountId(),
        therapist.state(),
        text(therapist.pausedUntil()),
        seals.seal(id, NAME, person.name()),
        seals.seal(id, EMAIL, person.email()),
        seals.indexOf(person.email()),
        person.gender(),
        credentials.toStore(id, therapist.credentials()),
        PracticeMapping.toStore(therapist.practice()),
        revision.version(),
        revision.changedBy(),
        revision.changedAt());
  }

  Therapist fromStore(TherapistDocument stored) {
    String id = stored.id();
    return new Therapist(
        id,
        stored.accountId(),
        stored.state(),
        date(stored.pausedUntil()),
        new Person(
            seals.open(id, NAME, stored.name()),
            seals.open(id, EMAIL, stored.email()),
            stored.gender()),
        credentials.fromStore(id, stored.credentials()),
        PracticeMapping.fromStore(stored.practice()),
        new Revision(stored.version(), stored.changedBy(), stored.changedAt()));
  }

  static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
