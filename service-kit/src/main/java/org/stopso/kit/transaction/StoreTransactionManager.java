package org.stopso.kit.transaction;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import java.time.Duration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;

/** Transactions of the service's own store, whose commit is repeated until its outcome is known. */
class StoreTransactionManager extends MongoTransactionManager {

  private static final TransactionOptions OPTIONS =
      TransactionOptions.builder()
          .readPreference(ReadPreference.primary())
          .readConcern(ReadConcern.SNAPSHOT)
          .writeConcern(WriteConcern.MAJORITY.withJournal(true))
          .build();

  private final transient Duration deadline;

  StoreTransactionManager(MongoDatabaseFactory store, Duration deadline) {
    super(store, OPTIONS);
    this.deadline = deadline;
  }

  @Override
  protected void doCommit(MongoTransactionObject transaction) throws Exception {
    Patience patience = new Patience(deadline);
    while (true) {
      try {
        commitOnce(transaction);
        return;
      } catch (MongoException e) {
        if (!StoreTrouble.isUnknownCommit(e) || !patience.pause()) {
          throw e;
        }
      }
    }
  }

  /** One attempt; a test breaks the first. */
  void commitOnce(MongoTransactionObject transaction) {
    transaction.commitTransaction();
  }
}
