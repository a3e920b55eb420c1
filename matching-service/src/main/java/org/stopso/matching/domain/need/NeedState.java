package org.stopso.matching.domain.need;

import java.util.Map;
import java.util.Set;

/**
 * Where a need stands in matching. The table of moves is the whole law: what is not in it is not.
 */
public enum NeedState {
  /** A person has to look first; nobody may be offered it. */
  HELD,
  /** One of a couple, who waits for the other to ask. */
  AWAITING_PARTNER,
  /** A therapist is being looked for; never outlives the transaction that looks. */
  MATCHING,
  /** Nobody fits today. */
  WAITING,
  /** A therapist has been asked, and a place is reserved. */
  OFFERED,
  /** A therapist has the client. */
  ASSIGNED,
  /** Withdrawn or ended: nothing more happens. */
  CLOSED;

  private static final Map<NeedState, Set<NeedState>> MOVES =
      Map.of(
          HELD, Set.of(MATCHING, AWAITING_PARTNER, CLOSED),
          AWAITING_PARTNER, Set.of(MATCHING, HELD, CLOSED),
          MATCHING, Set.of(WAITING, OFFERED, ASSIGNED, HELD, CLOSED),
          WAITING, Set.of(MATCHING, HELD, CLOSED),
          OFFERED, Set.of(MATCHING, ASSIGNED, HELD, CLOSED),
          ASSIGNED, Set.of(MATCHING, HELD, CLOSED),
          CLOSED, Set.of());

  /** Whether a therapist is being looked for, so that a coordinator may choose one. */
  public boolean seeking() {
    return this == MATCHING || this == WAITING || this == OFFERED;
  }

  /** Whether a need may go from here to {@code next}. */
  public boolean allows(NeedState next) {
    return MOVES.getOrDefault(this, Set.of()).contains(next);
  }
}
