package org.stopso.gateway.arrival;

import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * Tomcat's HTTP/1.1, with a limit to how long a request may take to arrive. Tomcat's own timeouts
 * start anew with every byte, so that a byte now and then would hold a connection for ever.
 */
public final class PunctualProtocol extends Http11NioProtocol {
  private Duration arrival = Duration.ofSeconds(20);

  /** Called by Tomcat, by name. */
  public PunctualProtocol() {}

  void setArrival(Duration arrival) {
    this.arrival = arrival;
  }

  @Override
  protected Processor createProcessor() {
    return new PunctualProcessor(this, getAdapter(), arrival);
  }
}
