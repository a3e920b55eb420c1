package org.stopso.terms;

/** What a therapist's training lets them take on, from least to most. */
public enum Clearance {
  NONE,
  FOUNDATION,
  ADVANCED;

  /** Whether this is less than {@code needed}. */
  public boolean isBelow(Clearance needed) {
    return compareTo(needed) < 0;
  }

  /** The higher of the two. */
  public Clearance or(Clearance other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
