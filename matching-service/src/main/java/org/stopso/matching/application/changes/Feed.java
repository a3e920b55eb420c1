package org.stopso.matching.application.changes;

/** A source of news that fills the index; nothing is decided before every one has caught up. */
public interface Feed {

  /** Whether it has told all that there was to tell when it started. */
  boolean caughtUp();
}
