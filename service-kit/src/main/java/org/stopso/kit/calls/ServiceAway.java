package org.stopso.kit.calls;

/** The other service does not answer now. Waiting mends it. */
public final class ServiceAway extends RuntimeException {

  public ServiceAway(String service, Throwable cause) {
    super(service + " does not answer", cause);
  }
}
