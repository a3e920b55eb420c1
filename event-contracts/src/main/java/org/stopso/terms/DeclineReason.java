package org.stopso.terms;

/** Why a therapist says no to an offer. */
public enum DeclineReason {
  NO_SPACE,
  AWAY,
  CONFLICT,
  NOT_MY_FIELD,
  TOO_FAR,
  OTHER
}
