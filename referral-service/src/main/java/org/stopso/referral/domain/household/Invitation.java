package org.stopso.referral.domain.household;

import java.time.Duration;
import java.time.Instant;
import org.stopso.referral.domain.lifecycle.State;

/**
 * That somebody may join a household, once: whoever has the code.
 *
 * @param hash keyed, of the code: never the code itself
 * @param referralId whose household it is; it stands only as long as that referral is open
 * @param toPartner whether it is for whoever is to be helped together with the owner, and for
 *     nobody else of their household
 * @param expiresAt from this instant on it is as if there had never been one
 */
public record Invitation(String hash, String referralId, boolean toPartner, Instant expiresAt) {

  /** How long a code lives. */
  public static final Duration LIFE = Duration.ofDays(60);

  /** One that is given now, to whoever it may be. */
  public static Invitation given(String hash, String referralId, Instant now) {
    return new Invitation(hash, referralId, false, now.plus(LIFE));
  }

  /** One that is given now, for the other of a couple. */
  public static Invitation toPartner(String hash, String referralId, Instant now) {
    return new Invitation(hash, referralId, true, now.plus(LIFE));
  }

  /** Whether there is anything to join where the referral is in {@code state}. */
  public static boolean isPossible(State state) {
    return state.open();
  }

  /** Whether it has not run out. */
  public boolean livesAt(Instant now) {
    return now.isBefore(expiresAt);
  }
}
