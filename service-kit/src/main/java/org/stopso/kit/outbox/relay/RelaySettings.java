package org.stopso.kit.outbox.relay;

import java.time.Duration;

/**
 * The relay's knobs.
 *
 * @param instance who holds the lease
 * @param source the {@code ce_source} of all events
 * @param lease how long the relay is one's own after each renewal
 * @param poll how often to look without being woken
 * @param batch how many entries to read at once
 * @param remembered how many acknowledged entries to skip when a read still shows them
 */
record RelaySettings(
    String instance, String source, Duration lease, Duration poll, int batch, int remembered) {

  /** After this an unacknowledged record is given up: before the lease could pass to another. */
  Duration deliveryTimeout() {
    return lease.multipliedBy(6).dividedBy(10);
  }

  /** How long the broker has to answer one request. */
  Duration requestTimeout() {
    return lease.multipliedBy(3).dividedBy(10);
  }

  /** The lease is renewed when so much of it is gone. */
  Duration renewal() {
    return lease.dividedBy(4);
  }
}
