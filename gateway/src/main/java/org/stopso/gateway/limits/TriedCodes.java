package org.stopso.gateway.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The different return codes that one source has sent of late. The same code again is free: people
 * look often.
 */
final class TriedCodes {
  private final Map<String, Instant> seen = new HashMap<>();
  private final int most;
  private final Duration within;

  TriedCodes(int most, Duration within) {
    this.most = most;
    this.within = within;
  }

  /** Notes these; when they are too many, how long until another is allowed. */
  synchronized Optional<Duration> tooMany(Set<String> hashes, Instant now) {
    forget(now);
    long fresh = hashes.stream().filter(hash -> !seen.containsKey(hash)).count();
    if (fresh > 0 && seen.size() + fresh > most) {
      return Optional.of(untilOneIsForgotten(now));
    }
    hashes.forEach(hash -> seen.put(hash, now));
    return Optional.empty();
  }

  synchronized boolean isEmpty(Instant now) {
    forget(now);
    return seen.isEmpty();
  }

  private Duration untilOneIsForgotten(Instant now) {
    return seen.isEmpty()
        ? within
        : Duration.between(now, Collections.min(seen.values()).plus(within));
  }

  private void forget(Instant now) {
    seen.values().removeIf(at -> !at.plus(within).isAfter(now));
  }
}
