package org.stopso.kit.outbox;

/**
 * Tells this instance's relay that something was committed, without a way round by the store: a
 * change stream is woken by every write of every service that shares the store.
 */
@FunctionalInterface
public interface Bell {

  /** Called after each commit that left an entry; within a request, once that is answered. */
  void ring();
}
