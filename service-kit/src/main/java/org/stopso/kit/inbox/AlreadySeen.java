package org.stopso.kit.inbox;

/**
 * This event has had its effect. An exception of its own, so that a unique index of a handler is
 * not taken for a duplicate.
 */
final class AlreadySeen extends RuntimeException {

  AlreadySeen(String id, Throwable cause) {
    super(id, cause);
  }
}
