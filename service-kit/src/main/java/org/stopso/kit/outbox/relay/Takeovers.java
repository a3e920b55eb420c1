package org.stopso.kit.outbox.relay;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the service that its relay has taken over, until it has understood. */
final class Takeovers {

  private static final Logger LOG = LoggerFactory.getLogger(Takeovers.class);
  private static final long AGAIN_MILLIS = 2_000;

  private final Supplier<List<RelayTakeover>> listeners;

  Takeovers(Supplier<List<RelayTakeover>> listeners) {
    this.listeners = listeners;
  }

  /** Goes on in a thread of its own as long as {@code stillOurs}. */
  void tell(BooleanSupplier stillOurs) {
    Queue<RelayTakeover> untold = new ArrayDeque<>(listeners.get());
    if (!untold.isEmpty()) {
      Thread.ofVirtual().name("relay-takeover").start(() -> tell(untold, stillOurs));
    }
  }

  private static void tell(Queue<RelayTakeover> untold, BooleanSupplier stillOurs) {
    while (!untold.isEmpty() && stillOurs.getAsBoolean()) {
      try {
        untold.element().relayTakenOver();
        untold.remove();
      } catch (RuntimeException e) {
        LOG.warn("Taking over the relay will be told again", e);
        if (!slept()) {
          return;
        }
      }
    }
  }

  private static boolean slept() {
    try {
      Thread.sleep(AGAIN_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
