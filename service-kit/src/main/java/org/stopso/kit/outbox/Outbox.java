package org.stopso.kit.outbox;

import java.util.List;
import org.stopso.contracts.Event;

/** Takes events into the transaction under way; used by messaging adapters only. */
public interface Outbox {

  /**
   * Appends {@code event}; it is published after the commit.
   *
   * @throws IllegalStateException outside a transaction
   */
  default void append(Event event) {
    append(List.of(event));
  }

  /**
   * Appends {@code events} of one key, in this order: with no more questions to the store than for
   * one.
   *
   * @throws IllegalArgumentException where they are of different topics or keys
   * @throws IllegalStateException outside a transaction
   */
  void append(List<? extends Event> events);
}
