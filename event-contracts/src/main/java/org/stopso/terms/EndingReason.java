package org.stopso.terms;

/** Why a case ends. */
public enum EndingReason {
  COMPLETED,
  CLIENT_LEFT,
  TRANSFERRED,
  THERAPIST_LEFT,
  CANCELLED,
  OTHER;

  /** Whether the client goes on, and another therapist is looked for (docs/domain.md §3). */
  public boolean goesOn() {
    return this == TRANSFERRED || this == THERAPIST_LEFT;
  }

  /** Whether the client's time with therapists is over; one that was cancelled never began. */
  public boolean isOver() {
    return !goesOn() && this != CANCELLED;
  }
}
