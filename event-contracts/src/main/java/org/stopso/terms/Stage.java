package org.stopso.terms;

/** How far what the person did, or fears to do, is known. */
public enum Stage {
  NOT_KNOWN_TO_ANYONE,
  UNDER_INVESTIGATION,
  CHARGED,
  CONVICTED,
  SENTENCE_SERVED
}
