package org.stopso.therapist.registry.adapter.messaging;

import org.springframework.stereotype.Component;
import org.stopso.contracts.TherapistProfile;
import org.stopso.kit.outbox.Outbox;
import org.stopso.therapist.registry.domain.Practice;
import org.stopso.therapist.registry.domain.Profiles;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.credentials.Credentials;

/** Publishes profiles: whole, coded, with nobody's name in them. */
@Component
class OutboxProfiles implements Profiles {

  private final Outbox outbox;

  OutboxProfiles(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void publish(Therapist therapist) {
    String accountId = therapist.accountId();
    if (accountId != null) {
      publish(therapist, accountId);
    }
  }

  private void publish(Therapist therapist, String accountId) {
    Practice practice = therapist.practice();
    Credentials credentials = therapist.credentials();
    outbox.append(
        new TherapistProfile(
            therapist.therapistId(),
            accountId,
            therapist.isActive(),
            therapist.lastDayForClients().orElse(null),
            practice.acceptingNew(),
            therapist.clearance(),
            practice.worksWith(),
            practice.help(),
            practice.delivery(),
            practice.outcodes().stream().map(TherapistProfile.Practice::new).toList(),
            credentials.prisonCleared(),
            practice.prisonTravelKm(),
            therapist.person().gender(),
            practice.languages(),
            practice.availability(),
            practice.places(),
            practice.reducedFeePlaces(),
            credentials.accreditation()));
  }
}
