package org.stopso.matching.domain.offer;

import java.time.Instant;
import java.util.List;
import org.stopso.matching.domain.fit.Score;
import org.stopso.matching.domain.offer.OfferState.Open;

/**
 * A therapist is asked to take a client; a place is reserved until they answer (docs/domain.md
 * §4.3).
 *
 * @param expiresAt from this instant on it can't be answered any more
 * @param rulesVersion the rules that chose this therapist
 * @param version counts the changes; 0: not stored yet
 */
public record Offer(
    String offerId,
    List<String> referralIds,
    String therapistId,
    Instant offeredAt,
    Instant expiresAt,
    Brief brief,
    Score score,
    String rulesVersion,
    OfferState state,
    long version) {

  public Offer {
    referralIds = List.copyOf(referralIds);
  }

  /** The referral whose need it answers. */
  public String key() {
    return referralIds.getFirst();
  }

  /** Whether it can still be answered. */
  public boolean answerableAt(Instant now) {
    return isOpen() && now.isBefore(expiresAt);
  }

  /** Whether its time is over without an answer. */
  public boolean dueAt(Instant now) {
    return isOpen() && !now.isBefore(expiresAt);
  }

  /** Whether nothing has become of it yet. */
  public boolean isOpen() {
    return state instanceof Open;
  }

  /**
   * What becomes of it.
   *
   * @throws IllegalStateException when something already has
   */
  public Offer closed(OfferState outcome) {
    if (!isOpen() || outcome instanceof Open) {
      throw new IllegalStateException(
          "offer " + offerId + " can't go from " + state.status() + " to " + outcome.status());
    }
    return in(outcome, version);
  }

  /** As it is stored after one more change. */
  public Offer stored() {
    return in(state, version + 1);
  }

  private Offer in(OfferState newState, long newVersion) {
    return new Offer(
        offerId,
        referralIds,
        therapistId,
        offeredAt,
        expiresAt,
        brief,
        score,
        rulesVersion,
        newState,
        newVersion);
  }
}
