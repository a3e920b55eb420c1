package org.stopso.referral.domain.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** Where a referral is in its life (docs/domain.md §2.4). */
public enum State {
  HELD,
  AWAITING_PARTNER,
  MATCHING,
  WAITING,
  OFFERED,
  ASSIGNED,
  IN_THERAPY,
  ENDED,
  WITHDRAWN,
  SIGNPOSTED,
  CLOSED,
  ERASED;

  private static final Set<State> SEEKING = EnumSet.of(MATCHING, WAITING, OFFERED);
  private static final Set<State> WITH_THERAPIST = EnumSet.of(ASSIGNED, IN_THERAPY, ENDED);

  /** Whether something may still come of it. */
  public boolean open() {
    return compareTo(ENDED) < 0;
  }

  /** Whether a therapist is being looked for. */
  public boolean seeking() {
    return SEEKING.contains(this);
  }

  /** Whether the therapist of the case may see who the client is. */
  public boolean disclosed() {
    return WITH_THERAPIST.contains(this);
  }

  /** As much as the professional who referred somebody may know. */
  public ForReferrer forReferrer() {
    if (!open()) {
      return ForReferrer.CLOSED;
    }
    return disclosed() ? ForReferrer.BEING_LOOKED_AFTER : ForReferrer.RECEIVED;
  }

  /** What a referrer's code shows. */
  public enum ForReferrer {
    RECEIVED,
    BEING_LOOKED_AFTER,
    CLOSED
  }
}
