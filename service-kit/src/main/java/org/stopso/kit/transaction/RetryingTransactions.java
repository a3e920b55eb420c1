package org.stopso.kit.transaction;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Repeats the work on a conflict until the deadline; joins the transaction under way. */
final class RetryingTransactions implements Transactions {

  private final TransactionTemplate template;
  private final Duration deadline;

  RetryingTransactions(PlatformTransactionManager manager, Duration deadline) {
    this.template = new TransactionTemplate(manager);
    this.deadline = deadline;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    Patience patience = new Patience(deadline);
    while (true) {
      try {
        return template.execute(status -> work.get());
      } catch (RuntimeException e) {
        if (!StoreTrouble.isConflict(e) || !patience.pause()) {
          throw e;
        }
      }
    }
  }

  @Override
  public void afterCommit(Runnable afterwards) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      afterwards.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            afterwards.run();
          }
        });
  }
}
