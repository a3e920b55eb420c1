package org.stopso.kit.inbox;

/**
 * An event about something this service has not heard of yet. Topics have no order among each
 * other, so it is tried again for a minute before it is held for ops.
 */
public final class NotYet extends RuntimeException {

  public NotYet(String what) {
    super(what);
  }
}
