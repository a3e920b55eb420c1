package org.stopso.matching.domain.need;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.therapist.Profile;

/** The needs that matching knows of. */
public interface Needs {

  /** The need of this referral; of two of a couple, the one that they make together. */
  Optional<Need> find(String referralId);

  /** Stores a change. Two changes of the same need at once: one of them is done again. */
  void save(Need need);

  /** One page of those that wait, best claim first, after {@code after}. */
  List<Need> waiting(@Nullable Need after, int limit);

  /**
   * As {@link #waiting(Need, int)}, leaving out what obviously doesn't suit {@code therapist}:
   * whatever could suit is among them, and some that can't may be.
   */
  List<Need> waitingFor(Profile therapist, @Nullable Need after, int limit);
}
