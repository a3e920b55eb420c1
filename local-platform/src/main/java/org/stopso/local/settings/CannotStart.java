package org.stopso.local.settings;

/** The platform cannot start; the message says to a person why, and what to do. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With whole sentences. */
  public CannotStart(String message) {
    super(message);
  }
}
