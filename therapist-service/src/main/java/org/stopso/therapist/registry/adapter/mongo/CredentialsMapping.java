package org.stopso.therapist.registry.adapter.mongo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stopso.therapist.registry.domain.credentials.Credentials;
import org.stopso.therapist.registry.domain.credentials.Supervision;
import org.stopso.therapist.registry.domain.credentials.SupervisionLog;
import org.stopso.therapist.registry.domain.credentials.Training;

/** Credentials to and from the stored form. */
@Component
class CredentialsMapping {

  private static final String SUPERVISOR_EMAIL = "supervision.supervisorEmail";

  private final TherapistSeals seals;

  CredentialsMapping(TherapistSeals seals) {
    this.seals = seals;
  }

  TherapistDocument.Credentials toStore(String therapistId, Credentials shown) {
    Training training = shown.training();
    return new TherapistDocument.Credentials(
        shown.profession(),
        shown.accreditation(),
        training.days(),
        training.atsacCompleted(),
        training.waivedDays(),
        training.professionalCertificate(),
        shown.referencesAccepted(),
        TherapistMapping.text(shown.insuranceUntil()),
        shown.prisonCleared(),
        shown.supervision().entries().stream().map(e -> toStore(therapistId, e)).toList());
  }

  private TherapistDocument.Supervision toStore(String therapistId, Supervision entry) {
    return new TherapistDocument.Supervision(
        entry.date().toString(),
        entry.minutes(),
        seals.sealOptional(therapistId, SUPERVISOR_EMAIL, entry.supervisorEmail()));
  }

  Credentials fromStore(String therapistId, TherapistDocument.Credentials stored) {
    List<Supervision> log =
        stored.supervision().stream().map(e -> fromStore(therapistId, e)).toList();
    return new Credentials(
        stored.profession(),
        stored.accreditation(),
        new Training(
            stored.trainingDays(),
            stored.atsacCompleted(),
            stored.waivedDays(),
            stored.professionalCertificate()),
        stored.referencesAccepted(),
        TherapistMapping.date(stored.insuranceUntil()),
        new SupervisionLog(log),
        stored.prisonCleared());
  }

  private Supervision fromStore(String therapistId, TherapistDocument.Supervision stored) {
    return new Supervision(
        LocalDate.parse(stored.date()),
        stored.minutes(),
        seals.openOptional(therapistId, SUPERVISOR_EMAIL, stored.supervisorEmail()));
  }
}
