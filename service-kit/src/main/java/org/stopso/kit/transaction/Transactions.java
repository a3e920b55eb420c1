package org.stopso.kit.transaction;

import java.time.Duration;
import java.util.function.Supplier;

/** Runs work in one transaction of the service's own store. */
public interface Transactions {

  /**
   * Runs {@code work} in a transaction: the one under way, where there is one. Work may run more
   * than once and so must touch nothing outside the store.
   */
  <T> T inTransaction(Supplier<T> work);

  /**
   * As {@link #inTransaction(Supplier)}, but on conflicts repeated for at most {@code patience};
   * where there are none it makes no difference.
   */
  default <T> T inTransaction(Duration patience, Supplier<T> work) {
    return inTransaction(work);
  }

  /** As {@link #inTransaction(Supplier)}, for work without a result. */
  default void inTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Runs {@code afterwards} once the transaction under way has been committed; at once where there
   * is none. Lost in a crash: only for hastening what a sweep would do anyway, and for counting.
   */
  void afterCommit(Runnable afterwards);
}
