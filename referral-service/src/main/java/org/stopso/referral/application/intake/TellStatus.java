package org.stopso.referral.application.intake;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.referral.domain.Progress.Forecast;
import org.stopso.referral.domain.Referral;
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

  private final Codebook codebook;
  private final Messages messages;
  private final ErasureRequests erasures;
  private final Feedbacks feedbacks;

  TellStatus(Codebook codebook, Messages messages, ErasureRequests erasures, Feedbacks feedbacks) {
    this.codebook = codebook;
    this.messages = messages;
    this.erasures = erasures;
    this.feedbacks = feedbacks;
  }

  /**
   * How it stands.
   *
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code
   */
  public Status ask(String typedCode) {
    Codebook.Entry entry = codebook.entry(typedCode);
    Referral referral = entry.referral();
    int unread = messages.unread(referral.id(), entry.correspondent());
    return entry.clients() ? toClient(referral, unread) : toReferrer(referral, unread);
  }

  private Status toClient(Referral referral, int unread) {
    return new Status(
        referral,
        Correspondent.CLIENT,
        referral.state().name(),
        referral.progress().since(),
        referral.progress().forecast(),
        unread,
        erasures.find(referral.id()).orElse(null),
        referral.isBehindThem() && feedbacks.find(referral.id()).isEmpty());
  }

  private static Status toReferrer(Referral referral, int unread) {
    return new Status(
        referral,
        Correspondent.REFERRER,
        referral.state().forReferrer().name(),
        referral.progress().sinceForReferrer(),
        null,
        unread,
        null,
        false);
  }

  /**
   * How it stands, in a word.
   *
   * @param expectedWait only while waiting, and only to the client
   * @param unread messages of coordinators that {@code reader} has not seen
   * @param erasure the client's newest request to be erased
   * @param feedbackWanted whether the client may say how it was
   */
  public record Status(
      Referral referral,
      Correspondent reader,
      String word,
      Instant since,
      @Nullable Forecast expectedWait,
      int unread,
      @Nullable ErasureRequest erasure,
      boolean feedbackWanted) {

    /** Where the messages have the sentence that says {@code word} to {@code reader}. */
    public String messageKey() {
      return "status." + reader.name().toLowerCase(Locale.ROOT) + "." + word;
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
}
