package org.stopso.gateway.resilience;

/** A service gave no answer: it is away, too slow, or broke off. */
public final class ServiceGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ServiceGone(Throwable cause) {
    super(cause);
  }

  /** The kind of failure; no address and nothing that was sent. */
  public String reason() {
    Throwable cause = getCause();
    return cause == null ? "unknown" : cause.getClass().getSimpleName();
  }
}
