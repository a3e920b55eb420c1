package org.stopso.therapist.casework.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import org.stopso.terms.Delivery;
import org.stopso.terms.EndingReason;
import org.stopso.terms.HelpKind;
import org.stopso.therapist.casework.domain.Agreement;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Ending;

/** A case as stored: dates as ISO text, so that no time zone can move them. */
@Document("cases")
@TypeAlias("case")
record CaseDocument(
    @Id String id,
    String therapistId,
    List<String> referralIds,
    HelpKind help,
    Delivery delivery,
    Instant openedAt,
    int sessions,
    @Nullable AgreementPart agreement,
    @Nullable EndingPart ending,
    long version) {

  static CaseDocument of(Case about) {
    return new CaseDocument(
        about.caseId(),
        about.therapistId(),
        about.referralIds(),
        about.help(),
        about.delivery(),
        about.openedAt(),
        about.sessions(),
        AgreementPart.of(about.agreement()),
        EndingPart.of(about.ending()),
        about.version());
  }

  Case toDomain() {
    return new Case(
        id,
        therapistId,
        referralIds,
        help,
        delivery,
        openedAt,
        sessions,
        agreement == null ? null : agreement.toDomain(),
        ending == null ? null : ending.toDomain(),
        version);
  }

  @TypeAlias("agreement")
  record AgreementPart(
      @Nullable Integer plannedSessions,
      Agreement.Frequency frequency,
      boolean jointWork,
      String agreedOn) {

    static @Nullable AgreementPart of(@Nullable Agreement agreement) {
      return agreement == null
          ? null
          : new AgreementPart(
              agreement.plannedSessions(),
              agreement.frequency(),
              agreement.jointWork(),
              agreement.agreedOn().toString());
    }

    Agreement toDomain() {
      return new Agreement(plannedSessions, frequency, jointWork, LocalDate.parse(agreedOn));
    }
  }

  @TypeAlias("ending")
  record EndingPart(
      EndingReason reason,
      Instant at,
      @Nullable Integer confidence,
      @Nullable Integer understanding) {

    static @Nullable EndingPart of(@Nullable Ending ending) {
      return ending == null
          ? null
          : new EndingPart(
              ending.reason(), ending.at(), ending.confidence(), ending.understanding());
    }

    Ending toDomain() {
      return new Ending(reason, at, confidence, understanding);
    }
  }
}
