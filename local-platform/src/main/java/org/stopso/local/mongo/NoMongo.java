package org.stopso.local.mongo;

/** There is no MongoDB that could be used; the message says what to do about it. */
public final class NoMongo extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoMongo(String message) {
    super(message);
  }
}
