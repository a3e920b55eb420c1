package org.stopso.local.mongo.source;

/** The MongoDB that was named does not work. Another one would not be what was asked for. */
public final class MongoNotAnswering extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What was named, and what it did. */
  public MongoNotAnswering(String message) {
    super(message);
  }
}
