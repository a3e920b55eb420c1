package org.stopso.kit.outbox;

import org.stopso.contracts.Event;

/** Takes events into the transaction under way; used by messaging adapters only. */
public interface Outbox {

  /**
   * Appends {@code event}; it is published after the commit.
   *
   * @throws IllegalStateException outside a transaction
   */
  void append(Event event);
}
