package org.stopso.acceptance.queries;

/** A query that Prometheus would answer with nothing, for ever. */
final class Misspelt extends RuntimeException {

  private static final long serialVersionUID = 1;

  private Misspelt(String what) {
    super(what);
  }

  static Misspelt because(String what) {
    return new Misspelt(what);
  }

  static void unless(boolean right, String what) {
    if (!right) {
      throw because(what);
    }
  }
}
