package org.stopso.kit.held;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stopso.kit.held.queue.HeldQueues;
import org.stopso.kit.held.queue.HeldState;
import org.stopso.kit.received.Reason;
import org.stopso.kit.received.Received;

/** Keeps records that could not be handled; all of it in the transaction under way. */
public final class Held {

  private static final Logger LOG = LoggerFactory.getLogger(Held.class);

  private final HeldQueues queues;

  Held(HeldQueues queues) {
    this.queues = queues;
  }

  /** Adds {@code record} behind the held records of its key; false where there are none. */
  public boolean queuedBehind(Received record) {
    return queues.addBehind(record);
  }

  /** Holds {@code record}, and with it what comes later with its key. */
  public void hold(Received record, HeldState state, Throwable failure) {
    String reason = Reason.of(failure);
    queues.hold(record, state, reason);
    LOG.warn("{} {} {}: {}", state, record.place(), record.type().orElse("without type"), reason);
  }
}
