package org.stopso.kit.transaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Repeats the work on a conflict until the deadline; joins the transaction under way. */
final class RetryingTransactions implements Transactions {

  private static final Logger LOG = LoggerFactory.getLogger(RetryingTransactions.class);

  /** What is to run after the commit of the transaction that this thread is in. */
  private static final ThreadLocal<@Nullable List<Runnable>> UNDER_WAY = new ThreadLocal<>();

  private final TransactionTemplate template;
  private final Duration deadline;

  RetryingTransactions(PlatformTransactionManager manager, Duration deadline) {
    this.template = new TransactionTemplate(manager);
    this.deadline = deadline;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return inTransaction(deadline, work);
  }

  @Override
  public <T> T inTransaction(Duration longest, Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    Patience patience = new Patience(longest);
    while (true) {
      try {
        return attempt(work);
      } catch (RuntimeException e) {
        if (!StoreTrouble.isConflict(e) || !patience.pause()) {
          throw e;
        }
      }
    }
  }

  /** What is to come afterwards runs outside the transaction, and cannot undo it by failing. */
  private <T> T attempt(Supplier<T> work) {
    List<Runnable> afterwards = new ArrayList<>();
    UNDER_WAY.set(afterwards);
    T result;
    try {
      result = template.execute(status -> work.get());
    } finally {
      UNDER_WAY.remove();
    }
    afterwards.forEach(RetryingTransactions::runCalmly);
    return result;
  }

  private static void runCalmly(Runnable afterwards) {
    try {
      afterwards.run();
    } catch (RuntimeException e) {
      LOG.warn("Committed, but what was to follow has failed: {}", e.getClass().getName());
    }
  }

  @Override
  public void afterCommit(Runnable afterwards) {
    List<Runnable> waiting = UNDER_WAY.get();
    if (waiting == null) {
      afterwards.run();
    } else {
      waiting.add(afterwards);
    }
  }
}
