package org.stopso.referral.adapter.web.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.application.coordination.ReadReferral.Dossier;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals.Opened;
import org.stopso.referral.domain.Step;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.referral.domain.erasure.ErasureRequest;
import org.stopso.referral.domain.erasure.ErasureRequest.Refusal;
import org.stopso.referral.domain.feedback.Feedback;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.terms.Clearance;
import org.stopso.terms.Correspondent;
import org.stopso.terms.MessageAuthor;
import org.stopso.terms.ScreeningOutcome;

/**
 * A referral as a coordinator sees it; {@code screening} and {@code client} are absent once it was
 * erased, {@code partnerId} unless it is one of a couple.
 */
record ReferralView(
    String referralId,
    String reference,
    State status,
    @Nullable Screening screening,
    @Nullable ClientView client,
    List<Entry> history,
    List<MessageView> messages,
    @Nullable ErasureView erasure,
    @Nullable FeedbackView feedback,
    @Nullable String caseId,
    @Nullable String partnerId,
    long version) {

  static ReferralView of(Dossier dossier) {
    Referral referral = dossier.referral();
    Map<Long, Personal<String>> reasons = dossier.opened().map(Opened::reasons).orElse(Map.of());
    return new ReferralView(
        referral.id(),
        referral.reference(),
        referral.state(),
        referral.state() == State.ERASED ? null : Screening.of(referral),
        dossier
            .opened()
            .map(opened -> ClientView.of(referral.need(), opened.particulars()))
            .orElse(null),
        referral.progress().history().stream().map(step -> Entry.of(step, reasons)).toList(),
        dossier.beside().messages().stream().map(MessageView::of).toList(),
        dossier.beside().erasure().map(ErasureView::of).orElse(null),
        dossier.beside().feedback().map(FeedbackView::of).orElse(null),
        referral.progress().caseId(),
        referral.household().partner(),
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

  /** One message, between a coordinator and {@code with}. */
  record MessageView(
      Correspondent with,
      MessageAuthor from,
      String who,
      String text,
      Instant at,
      @Nullable Instant readAt) {

    static MessageView of(Message message) {
      return new MessageView(
          message.correspondent(),
          message.author(),
          message.who(),
          message.text().open(),
          message.at(),
          message.readAt());
    }
  }

  /** The newest request to be erased; the last three only where it was refused. */
  record ErasureView(
      Instant since,
      LocalDate decisionBy,
      @Nullable String refusedBy,
      @Nullable Instant refusedAt,
      @Nullable String reason) {

    static ErasureView of(ErasureRequest request) {
      Refusal no = request.refusal();
      return no == null
          ? new ErasureView(request.since(), request.decisionBy(), null, null, null)
          : new ErasureView(
              request.since(), request.decisionBy(), no.by(), no.at(), no.reason().open());
    }
  }

  /** What the client said of the help they had. */
  record FeedbackView(Feedback.Ratings ratings, @Nullable String comment, Instant at) {

    static FeedbackView of(Feedback feedback) {
      Personal<String> comment = feedback.comment();
      return new FeedbackView(
          feedback.ratings(), comment == null ? null : comment.open(), feedback.at());
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
