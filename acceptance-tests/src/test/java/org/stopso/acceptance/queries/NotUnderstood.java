package org.stopso.acceptance.queries;

/** A query that the reader does not know how to read. */
final class NotUnderstood extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotUnderstood(String what, String query) {
    super(what + " in " + query);
  }
}
