package org.stopso.referral.adapter.web.coordination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.application.coordination.ReadReferral.Dossier;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals.Opened;
import org.stopso.referral.domain.Step;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.terms.Clearance;
import org.stopso.terms.ScreeningOutcome;

/** A referral as a coordinator sees it; {@code client} is absent once it was erased. */
record ReferralView(
    String referralId,
    String reference,
    State status,
    Screening screening,
    @Nullable ClientView client,
    List<Entry> history,
    List<Object> messages,
    @Nullable String caseId,
    long version) {

  static ReferralView of(Dossier dossier) {
    Referral referral = dossier.referral();
    Map<Long, Personal<String>> reasons = dossier.opened().map(Opened::reasons).orElse(Map.of());
    return new ReferralView(
        referral.id(),
        referral.reference(),
        referral.state(),
        Screening.of(referral),
        dossier
            .opened()
            .map(opened -> ClientView.of(referral.need(), opened.particulars()))
            .orElse(null),
        referral.progress().history().stream().map(step -> Entry.of(step, reasons)).toList(),
        List.of(),
        referral.progress().caseId(),
        referral.version());
  }

  record Screening(
      ScreeningOutcome outcome, @Nullable Clearance clearance, List<String> rules, boolean urgent) {

    static Screening of(Referral referral) {
      return new Screening(
          referral.screening().outcome(),
          referral.clearance().orElse(null),
          referral.screening().codes(),
          referral.screening().urgent());
    }
  }

  /** One entry of the history; {@code ignored}: heard, but the table has no such transition. */
  record Entry(
      @Nullable State from, State to, String who, Instant when, String why, boolean ignored) {

    static Entry of(Step step, Map<Long, Personal<String>> reasons) {
      @Nullable Personal<String> reason = step.ignored() ? null : reasons.get(step.version());
      return new Entry(
          step.from(),
          step.to(),
          step.who(),
          step.at(),
          reason == null ? step.cause().words() : reason.open(),
          step.ignored());
    }
  }
}
