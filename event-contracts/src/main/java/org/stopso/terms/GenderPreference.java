package org.stopso.terms;

/** Which therapist a client would rather see. */
public enum GenderPreference {
  ANY,
  WOMAN,
  MAN;

  /** Whether a therapist of this gender is what the client asked for. */
  public boolean allows(Gender gender) {
    return this == ANY || name().equals(gender.name());
  }
}
