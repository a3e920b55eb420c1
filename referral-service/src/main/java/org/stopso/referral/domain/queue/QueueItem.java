package org.stopso.referral.domain.queue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs a coordinator.
 *
 * @param dueBy when somebody should have looked at the latest
 * @param takenBy the account of the coordinator who is at it
 * @param changedBy who changed it last; with {@code changedAt}, told to whoever comes too late
 */
public record QueueItem(
    String itemId,
    Kind kind,
    boolean urgent,
    Instant dueBy,
    String referralId,
    String reference,
    Instant since,
    @Nullable String takenBy,
    boolean done,
    long version,
    String changedBy,
    Instant changedAt) {

  /** What is to be done. More come with the services that ask for them. */
  public enum Kind {
    /** Screening, or a coordinator, holds it. */
    HELD_REFERRAL(Ends.WITH_THE_HOLD),
    /** The other of two is gone. */
    PARTNER_WITHDREW(Ends.WITH_THE_HOLD),
    /** Somebody asks to be erased, and it is not theirs alone to say. */
    ERASURE_REQUEST(Ends.WITH_THE_DECISION),
    /** Somebody wrote. */
    MESSAGE(Ends.WHEN_SAID),
    /** Five therapists did not answer. */
    UNFILLED(Ends.WHEN_SAID);

    private final Ends ends;

    Kind(Ends ends) {
      this.ends = ends;
    }

    /** What finishes it. */
    public Ends ends() {
      return ends;
    }

    /** Whether the referral is held for as long as it is open. */
    public boolean hold() {
      return ends == Ends.WITH_THE_HOLD;
    }
  }

  /** What finishes an item. Where it is not a coordinator's word, the word would hide somebody. */
  public enum Ends {
    /** When the referral is released, signposted or closed. */
    WITH_THE_HOLD,
    /** When a coordinator has granted or refused what was asked. */
    WITH_THE_DECISION,
    /** When a coordinator says so. */
    WHEN_SAID
  }

  /**
   * Why a coordinator can't say that it is done, as the problem is called; empty where they can.
   *
   * @param held whether the referral is: whom a partner leaves with a therapist is not, and then
   *     nothing but a word finishes the item
   */
  public Optional<String> unfinishable(boolean held) {
    return switch (kind.ends()) {
      case WITH_THE_HOLD -> held ? Optional.of("still-held") : Optional.empty();
      case WITH_THE_DECISION -> Optional.of("still-to-decide");
      case WHEN_SAID -> Optional.empty();
    };
  }

  /** A coordinator is at it. */
  public QueueItem taken(String by, Instant at) {
    return changed(by, false, by, at);
  }

  /** Nothing is left to do. */
  public QueueItem finished(String by, Instant at) {
    return changed(takenBy, true, by, at);
  }

  /** More of the same has come: whoever has not seen that can't finish it. */
  public QueueItem again(String by, Instant at) {
    return changed(takenBy, false, by, at);
  }

  private QueueItem changed(@Nullable String holder, boolean isDone, String by, Instant at) {
    return new QueueItem(
        itemId,
        kind,
        urgent,
        dueBy,
        referralId,
        reference,
        since,
        holder,
        isDone,
        version + 1,
        by,
        at);
  }
}
