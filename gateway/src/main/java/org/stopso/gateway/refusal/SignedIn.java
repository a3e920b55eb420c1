package org.stopso.gateway.refusal;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether somebody is signed in, so that a page offers the way out to them and the way in to nobody
 * else: machines are shared.
 */
@FunctionalInterface
public interface SignedIn {

  /** What can be said. */
  enum Answer {
    YES,
    NO,
    /** There may be a session, which could not be looked up. */
    PERHAPS
  }

  Answer in(HttpServletRequest request);
}
