package org.stopso.terms;

/** When somebody would like to be called. */
public enum PreferredTime {
  MORNING,
  AFTERNOON,
  EVENING
}
