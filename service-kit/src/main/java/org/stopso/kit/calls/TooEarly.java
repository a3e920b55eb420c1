package org.stopso.kit.calls;

/**
 * The other service answers, but has not yet heard of what it is asked about: topics have no order
 * among each other. Waiting mends it. It is no failure of that service, and its breaker stays
 * closed for everybody else.
 */
public final class TooEarly extends RuntimeException {

  TooEarly() {
    super("asked too early");
  }
}
