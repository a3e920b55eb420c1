package org.stopso.terms;

/** Whose messages with the coordinators these are. Neither sees the other's. */
public enum Correspondent {
  /** The person who is, or will be, the client. */
  CLIENT,
  /** The professional who sent them. */
  REFERRER
}
