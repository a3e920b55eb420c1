package org.stopso.referral.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.lifecycle.State;

/**
 * One entry of a referral's history.
 *
 * @param from absent: the beginning
 * @param to where it went; the same as {@code from} when what was heard changed nothing
 * @param who an account id, {@code person}, {@code referrer}, {@code partner} or {@code
 *     matching-service}
 * @param version of the referral after it
 */
public record Step(
    @Nullable State from, State to, Cause cause, String who, Instant at, long version) {

  /** Whether it went somewhere. */
  public boolean moves() {
    return from != to;
  }

  /** Whether {@code account} did just this, and made it that version. */
  boolean isOf(String account, Cause command, long made) {
    return who.equals(account) && cause.saysTheSameAs(command) && version == made;
  }

  /**
   * Whether it was only heard: the table has no such transition. Holding on and refusing an erasure
   * are decisions, and what is held must be looked at anew once the partner is gone.
   */
  public boolean ignored() {
    return !moves()
        && cause != Cause.HELD
        && cause != Cause.ERASURE_REFUSED
        && !(cause == Cause.PARTNER_WITHDREW && to == State.HELD);
  }
}
