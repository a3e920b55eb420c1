package org.stopso.referral.application.intake;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.stopso.referral.domain.Progress.Forecast;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.correspondence.Messages;
import org.stopso.referral.domain.erasure.ErasureRequest;
import org.stopso.referral.domain.erasure.ErasureRequests;
import org.stopso.referral.domain.erasure.ErasureRule;
import org.stopso.referral.domain.feedback.Feedbacks;
import org.stopso.referral.domain.household.Invitation;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.lifecycle.Lifecycle;
import org.stopso.terms.Correspondent;

/** Tells whoever has a return code how things stand; a referrer learns little. */
@Service
public class TellStatus {

  private static final String UNREACHABLE = "unreachable";
  private static final String COUPLE = "couple";

  private final Codebook codebook;
  private final Kept kept;

  TellStatus(Codebook codebook, Kept kept) {
    this.codebook = codebook;
    this.kept = kept;
  }

  /**
   * How it stands.
   *
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code
   */
  public Status ask(String typedCode) {
    Codebook.Entry entry = codebook.entry(typedCode);
    Referral referral = entry.referral();
    int unread = kept.messages().unread(referral.id(), entry.correspondent());
    return entry.clients() ? toClient(referral, unread) : toReferrer(referral, unread);
  }

  private Status toClient(Referral referral, int unread) {
    return new Status(
        referral,
        Correspondent.CLIENT,
        referral.state().name(),
        circumstance(referral),
        referral.progress().since(),
        referral.progress().forecast(),
        unread,
        kept.erasures().find(referral.id()).orElse(null),
        referral.isBehindThem() && kept.feedbacks().find(referral.id()).isEmpty());
  }

  /** A therapist can't be in touch in no way; and of a couple, neither learns what holds it up. */
  private @Nullable String circumstance(Referral referral) {
    return switch (referral.state()) {
      case ASSIGNED -> kept.isReachable(referral.id()) ? null : UNREACHABLE;
      case MATCHING -> referral.isCouple() ? COUPLE : null;
      default -> null;
    };
  }

  private static Status toReferrer(Referral referral, int unread) {
    return new Status(
        referral,
        Correspondent.REFERRER,
        referral.state().forReferrer().name(),
        null,
        referral.progress().sinceForReferrer(),
        null,
        unread,
        null,
        false);
  }

  /**
   * How it stands, in a word.
   *
   * @param circumstance what makes another sentence of {@code word}, if anything does
   * @param expectedWait only while waiting, and only to the client
   * @param unread messages of coordinators that {@code reader} has not seen
   * @param erasure the client's newest request to be erased
   * @param feedbackWanted whether the client may say how it was
   */
  public record Status(
      Referral referral,
      Correspondent reader,
      String word,
      @Nullable String circumstance,
      Instant since,
      @Nullable Forecast expectedWait,
      int unread,
      @Nullable ErasureRequest erasure,
      boolean feedbackWanted) {

    /** Where the messages have the sentence that says {@code word} to {@code reader}. */
    public String messageKey() {
      String sentence = "status." + reader.name().toLowerCase(Locale.ROOT) + "." + word;
      return circumstance == null ? sentence : sentence + "." + circumstance;
    }

    /**
     * Whether to offer erasure: not while a request waits, unless it would be done at once by now.
     */
    public boolean erasable() {
      boolean waits = erasure != null && erasure.refusal() == null;
      return isClients() && (!waits || ErasureRule.isAtOnce(referral));
    }

    /** Whether the client's own code was given: what only they may do, is theirs to do. */
    public boolean isClients() {
      return reader == Correspondent.CLIENT;
    }

    /** Whether {@code reader} may withdraw, and there is anything to withdraw. */
    public boolean withdrawable() {
      return isClients() && Lifecycle.next(referral.state(), Cause.WITHDRAWN).isPresent();
    }

    /** Whether {@code reader} may ask somebody close to join, and there is anything to join. */
    public boolean joinable() {
      return isClients() && Invitation.isPossible(referral.state());
    }
  }

  /** What is kept of a referral, as far as it tells how things stand. */
  @Component
  record Kept(
      Referrals referrals, Messages messages, ErasureRequests erasures, Feedbacks feedbacks) {

    boolean isReachable(String referralId) {
      return referrals
          .open(referralId)
          .filter(opened -> opened.particulars().contact().open().isReachable())
          .isPresent();
    }
  }
}
