package org.stopso.referral.running;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.stopso.contracts.CaseEnded;
import org.stopso.contracts.OfferDeclined;
import org.stopso.contracts.OfferMade;
import org.stopso.contracts.SessionLogged;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.terms.Attendance;
import org.stopso.terms.DeclineReason;
import org.stopso.terms.Delivery;
import org.stopso.terms.EndingReason;
import org.stopso.terms.HelpKind;
import org.stopso.terms.OfferStrategy;

/** What the other services say of a referral. */
final class Elsewhere {

  static final String THERAPIST = UUID.randomUUID().toString();
  static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private Elsewhere() {}

  static OfferMade offered(RunningService.Submitted sam) {
    return new OfferMade(
        UUID.randomUUID().toString(),
        List.of(sam.id()),
        THERAPIST,
        NOW,
        NOW.plus(Duration.ofHours(72)),
        "Wales",
        Delivery.IN_PERSON,
        OfferStrategy.SEQUENTIAL,
        "1");
  }

  static OfferDeclined declined(RunningService.Submitted sam, boolean othersRemain) {
    return new OfferDeclined(
        UUID.randomUUID().toString(),
        List.of(sam.id()),
        THERAPIST,
        NOW,
        DeclineReason.OTHER,
        null,
        othersRemain);
  }

  static TherapistAssigned assigned(RunningService.Submitted sam, String caseId) {
    return new TherapistAssigned(
        caseId, null, List.of(sam.id()), THERAPIST, NOW, HelpKind.INDIVIDUAL, Delivery.IN_PERSON);
  }

  static SessionLogged session(RunningService.Submitted sam, String caseId, int number) {
    return new SessionLogged(
        caseId,
        UUID.randomUUID().toString(),
        number,
        List.of(sam.id()),
        THERAPIST,
        LocalDate.of(2026, 11, 24),
        50,
        HelpKind.INDIVIDUAL,
        Delivery.IN_PERSON,
        Attendance.ATTENDED,
        List.of(),
        null,
        null,
        null);
  }

  static CaseEnded ended(RunningService.Submitted sam, String caseId, EndingReason reason) {
    return new CaseEnded(caseId, List.of(sam.id()), THERAPIST, NOW, reason, null, null);
  }
}
