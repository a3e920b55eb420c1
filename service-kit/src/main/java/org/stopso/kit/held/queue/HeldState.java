package org.stopso.kit.held.queue;

/** What becomes of the first record of a held key. */
public enum HeldState {
  /** Tried again by itself: it waits for something not heard of yet, or for its turn. */
  RETRYING,
  /** Waits for a decision by ops. */
  HELD
}
