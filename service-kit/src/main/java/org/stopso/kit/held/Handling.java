package org.stopso.kit.held;

import org.stopso.kit.received.Received;

/** What the inbox does with a record. */
public interface Handling {

  /** Has the effect of {@code record}, in the transaction under way. */
  void handle(Received record);

  /** Whether it failed for want of something not heard of yet. */
  boolean isNotYet(Throwable failure);
}
