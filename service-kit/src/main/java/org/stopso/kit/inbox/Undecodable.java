package org.stopso.kit.inbox;

/** Not a CloudEvent, or not an event of its type: trying again is useless. */
public final class Undecodable extends RuntimeException {

  Undecodable(String why) {
    super(why);
  }

  Undecodable(String why, Throwable cause) {
    super(why, cause);
  }
}
