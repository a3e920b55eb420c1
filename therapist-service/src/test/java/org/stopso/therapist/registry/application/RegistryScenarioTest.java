package org.stopso.therapist.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stopso.therapist.registry.Examples.NOW;
import static org.stopso.therapist.registry.Examples.TODAY;
import static org.stopso.therapist.registry.Examples.credentials;
import static org.stopso.therapist.registry.Examples.practice;
import static org.stopso.therapist.registry.Examples.therapist;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stopso.kit.personal.Personal;
import org.stopso.terms.Gender;
import org.stopso.therapist.casework.CaseworkInMemory;
import org.stopso.therapist.registry.TherapistsInMemory;
import org.stopso.therapist.registry.domain.Person;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.TherapistState;
import org.stopso.therapist.registry.domain.credentials.Credentials;

class RegistryScenarioTest {

  private final TherapistsInMemory registry = new TherapistsInMemory();
  private final KeepTherapist keep =
      new KeepTherapist(
          registry, registry, (by, what, about, why) -> {}, CaseworkInMemory.transactions());

  @BeforeEach
  void somebody() {
    registry.add(therapist());
  }

  @Test
  void decliningForWantOfSpaceClosesTheDoorOnce() {
    HeedDecline heedDecline = new HeedDecline(registry, keep, at(NOW));
    heedDecline.noSpace("t1");
    heedDecline.noSpace("t1");
    assertThat(registry.published).hasSize(1);
    assertThat(registry.published.getFirst().practice().acceptingNew()).isFalse();
  }

  @Test
  void decliningWhileAwayPausesToTheEndOfTheLastDayInLondon() {
    new HeedDecline(registry, keep, at(NOW)).away("t1", TODAY.plusDays(2));
    assertThat(here().state()).isEqualTo(TherapistState.PAUSED);

    Instant lastMoment = Instant.parse("2026-06-17T22:59:59Z");
    assertThat(resume(lastMoment)).isZero();
    assertThat(here().isActive()).isFalse();

    assertThat(resume(lastMoment.plusSeconds(1))).isEqualTo(1);
    assertThat(here().isActive()).isTrue();
    assertThat(resume(lastMoment.plusSeconds(60))).isZero();
    assertThat(registry.published).extracting(Therapist::isActive).containsExactly(false, true);
  }

  @Test
  void aDeclineThatComesAfterTheLastDayAwayPausesNobody() {
    HeedDecline heedDecline = new HeedDecline(registry, keep, at(NOW));
    heedDecline.away("t1", TODAY.minusDays(1));
    assertThat(here().isActive()).isTrue();
    heedDecline.away("t1", TODAY);
    assertThat(here().isActive()).isFalse();
  }

  @Test
  void declinesOfSomebodyUnknownAreNothing() {
    HeedDecline heedDecline = new HeedDecline(registry, keep, at(NOW));
    heedDecline.noSpace("nobody");
    heedDecline.away("nobody", null);
    assertThat(registry.published).isEmpty();
  }

  @Test
  void importingAgainAddsNobodyTwiceAndOnlyNewSupervision() {
    ImportTherapists take = new ImportTherapists(registry, keep, at(NOW));
    Credentials same = therapist().credentials();
    assertThat(take.take(known("t2", same))).isEqualTo(ImportTherapists.Outcome.ADDED);
    assertThat(take.take(known("t2", same))).isEqualTo(ImportTherapists.Outcome.UNCHANGED);

    Credentials later = credentials(0, null, TODAY);
    assertThat(take.take(known("t2", later))).isEqualTo(ImportTherapists.Outcome.SUPERVISION_ADDED);
    Therapist renewed = registry.find("t2").orElseThrow();
    assertThat(renewed.credentials().supervision().coversUntil()).contains(TODAY.plusDays(31));
    assertThat(renewed.credentials().referencesAccepted()).isEqualTo(2);
    assertThat(registry.published).hasSize(2);
  }

  @Test
  void whoHasSomebodyElsesAddressIsNotImported() {
    ImportTherapists take = new ImportTherapists(registry, keep, at(NOW));
    Credentials same = therapist().credentials();
    assertThat(take.take(known("t2", "ADA@example.org", same)))
        .isEqualTo(ImportTherapists.Outcome.EMAIL_TAKEN);
    assertThat(registry.find("t2")).isEmpty();
    assertThat(take.take(known("t1", "ada@example.org", same)))
        .isEqualTo(ImportTherapists.Outcome.UNCHANGED);
  }

  @Test
  void everyProfileIsPublishedAgain() {
    new RepublishProfiles(registry, registry, CaseworkInMemory.transactions()).republishAll();
    assertThat(registry.published).containsExactly(therapist());
  }

  private int resume(Instant when) {
    return new ResumePaused(registry, keep, at(when)).resume();
  }

  private static ImportTherapists.Known known(String id, Credentials credentials) {
    return known(id, id + "@example.org", credentials);
  }

  private static ImportTherapists.Known known(String id, String email, Credentials credentials) {
    Person person = new Person(Personal.of("Ada"), Personal.of(email), Gender.WOMAN);
    return new ImportTherapists.Known(id, "account-" + id, person, credentials, practice());
  }

  private Therapist here() {
    return registry.find("t1").orElseThrow();
  }

  private static Clock at(Instant when) {
    return Clock.fixed(when, ZoneOffset.UTC);
  }
}
