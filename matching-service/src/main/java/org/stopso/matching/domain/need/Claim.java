package org.stopso.matching.domain.need;

import java.time.Instant;
import java.util.Comparator;

/**
 * How good a claim to the next place is: the lower priority number first, then the longer wait
 * (docs/domain.md §4.4).
 *
 * @param priority 0 after a transfer, 1 set by a coordinator, 2 everybody else
 * @param since when the wait began
 */
public record Claim(int priority, Instant since) implements Comparable<Claim> {

  private static final Comparator<Claim> BEST_FIRST =
      Comparator.comparingInt(Claim::priority).thenComparing(Claim::since);

  @Override
  public int compareTo(Claim other) {
    return BEST_FIRST.compare(this, other);
  }
}
