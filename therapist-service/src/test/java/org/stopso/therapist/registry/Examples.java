package org.stopso.therapist.registry;

import java.math.BigDecimal;
import java.time.Instant;
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
import org.stopso.therapist.registry.domain.Person;
import org.stopso.therapist.registry.domain.Practice;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.credentials.Credentials;
import org.stopso.therapist.registry.domain.credentials.Profession;
import org.stopso.therapist.registry.domain.credentials.Supervision;
import org.stopso.therapist.registry.domain.credentials.SupervisionLog;
import org.stopso.therapist.registry.domain.credentials.Training;

/** Therapists to test with: everything in order on {@link #TODAY} unless said otherwise. */
public final class Examples {

  /** In summer time, so that London is an hour ahead of UTC. */
  public static final LocalDate TODAY = LocalDate.parse("2026-06-15");

  public static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");

  private Examples() {}

  public static Therapist therapist() {
    return therapist(credentials(2, TODAY.plusDays(100), TODAY.minusDays(1)));
  }

  public static Therapist therapist(Credentials credentials) {
    Person person = new Person(Personal.of("Ada"), Personal.of("ada@example.org"), Gender.WOMAN);
    return Therapist.joining(
        "t1", "a1", person, credentials, practice(), "service:test", NOW, TODAY);
  }

  public static Credentials credentials(
      int references, @Nullable LocalDate insuranceUntil, LocalDate... hours) {
    return new Credentials(
        Profession.COUNSELLOR,
        Accreditation.ACCREDITED,
        new Training(3, false, 0, true),
        references,
        insuranceUntil,
        new SupervisionLog(
            List.of(hours).stream().map(day -> new Supervision(day, 60, null)).toList()),
        false);
  }

  public static Practice practice() {
    return new Practice(
        List.of("CF10"),
        List.of(Delivery.IN_PERSON, Delivery.ONLINE),
        List.of(HelpKind.INDIVIDUAL),
        List.of(ClientGroup.AT_RISK),
        List.of("en"),
        List.of(Availability.WEEKDAY_DAY),
        20,
        2,
        true,
        0,
        BigDecimal.valueOf(50));
  }
}
