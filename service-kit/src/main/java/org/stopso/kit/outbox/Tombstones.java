package org.stopso.kit.outbox;

import org.stopso.contracts.Event;

/** Says on a compacted topic that a key is gone; used by messaging adapters only. */
public interface Tombstones {

  /**
   * Appends a record without a value for {@code key} on the topic of {@code event}; published in
   * order with the events of that key.
   *
   * @throws IllegalStateException outside a transaction
   */
  void append(Class<? extends Event> event, String key);
}
