package org.stopso.kit.inbox;

import org.stopso.kit.received.Received;

/** Where the listener container leaves what cannot be handled. */
public interface Reception {

  /** Holds {@code record} for ops, with all later records of its key; once. */
  void hold(Received record, Throwable failure);
}
