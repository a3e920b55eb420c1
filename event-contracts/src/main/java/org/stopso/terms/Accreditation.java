package org.stopso.terms;

/** Whether a therapist is accredited with a professional body, or means to be. */
public enum Accreditation {
  ACCREDITED,
  INTENDING,
  NOT_INTENDING
}
