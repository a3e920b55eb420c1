package org.stopso.terms;

/** A therapist's gender, as far as clients may choose by it. */
public enum Gender {
  WOMAN,
  MAN,
  OTHER
}
