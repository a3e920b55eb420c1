package org.stopso.matching.domain.need;

import java.time.Instant;
import java.util.Optional;

/** How long the needs that nobody fits have waited, all together: nobody decides by it. */
public interface Waits {

  /** How many wait that did so at {@code latest} already. */
  long waitingSince(Instant latest);

  /** When the longest wait of those that wait began; empty when nobody waits. */
  Optional<Instant> longestWait();
}
