package org.stopso.kit.problem;

import java.time.Instant;

/** 409 {@code /problems/stale}: somebody else changed it first. Says who, when, and the version. */
public final class Stale extends RuntimeException {

  private final String changedBy;
  private final Instant changedAt;
  private final long version;

  public Stale(String changedBy, Instant changedAt, long version) {
    super("stale, now version " + version);
    this.changedBy = changedBy;
    this.changedAt = changedAt;
    this.version = version;
  }

  public String changedBy() {
    return changedBy;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
