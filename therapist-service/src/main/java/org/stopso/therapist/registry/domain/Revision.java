package org.stopso.therapist.registry.domain;

import java.time.Instant;

/**
 * Which state of a thing this is, and who brought it about.
 *
 * @param version 1, 2, 3 …
 * @param changedBy an account id, or {@code service:…}
 */
public record Revision(long version, String changedBy, Instant changedAt) {

  /** The first state of something. */
  public static Revision first(String changedBy, Instant changedAt) {
    return new Revision(1, changedBy, changedAt);
  }

  /** The next state. */
  public Revision next(String by, Instant at) {
    return new Revision(version + 1, by, at);
  }
}
