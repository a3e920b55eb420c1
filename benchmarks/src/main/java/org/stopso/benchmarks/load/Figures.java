package org.stopso.benchmarks.load;

import java.util.Arrays;

/**
 * What a run came to.
 *
 * @param seconds how long it took
 * @param failures answers that were not 2xx, or none
 * @param nanos latency of each success, sorted
 */
public record Figures(double seconds, int failures, long[] nanos) {

  /** Latencies in any order. */
  static Figures of(double seconds, int failures, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Figures(seconds, failures, sorted);
  }

  /** Successes a second. */
  public double perSecond() {
    return nanos.length / seconds;
  }

  /** The latency in milliseconds that {@code share} (0–1) of the requests stayed within. */
  public double millis(double share) {
    if (nanos.length == 0) {
      return Double.NaN;
    }
    int at = (int) Math.ceil(share * nanos.length) - 1;
    return nanos[Math.max(0, at)] / 1e6;
  }
}
