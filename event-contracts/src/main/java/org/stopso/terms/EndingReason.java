package org.stopso.terms;

/** Why a case ends. */
public enum EndingReason {
  COMPLETED,
  CLIENT_LEFT,
  TRANSFERRED,
  THERAPIST_LEFT,
  CANCELLED,
  OTHER
}
