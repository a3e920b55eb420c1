package org.stopso.terms;

/** Who pays what for the sessions. */
public enum FeeBand {
  STANDARD,
  REDUCED,
  FUNDED_BY_OTHER
}
