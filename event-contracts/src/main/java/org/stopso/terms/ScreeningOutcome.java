package org.stopso.terms;

/** Whether matching may begin, or a person has to look first. */
public enum ScreeningOutcome {
  PROCEED,
  HOLD
}
