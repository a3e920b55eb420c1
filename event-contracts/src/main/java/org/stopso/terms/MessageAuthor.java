package org.stopso.terms;

/** Who wrote a message. */
public enum MessageAuthor {
  /** Whoever came with a return code. */
  PERSON,
  /** One of the charity's coordinators. */
  COORDINATOR
}
