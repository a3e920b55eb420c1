package org.stopso.terms;

/** The kind of help asked for or offered. */
public enum HelpKind {
  INDIVIDUAL,
  /** Individual therapy for the partner. */
  PARTNER,
  /** Both together, communication training included. */
  COUPLE
}
