package org.stopso.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.stopso.local.RealParts;

class TransactionsIT {

  /** Long enough for more than one try on a machine that has much else to do. */
  private static final Duration SHORTLY = Duration.ofSeconds(1);

  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static MongoClient client;

  private SimpleMongoClientDatabaseFactory factory;
  private MongoTemplate store;
  private Transactions transactions;

  @BeforeAll
  static void connect() {
    client = MongoClients.create(RealParts.mongoUri());
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @BeforeEach
  void openStore() {
    factory = new SimpleMongoClientDatabaseFactory(client, "tx-" + UUID.randomUUID());
    store = new MongoTemplate(factory);
    transactions = over(new StoreTransactionManager(factory, DEADLINE));
    store.insert(new Document("_id", "counter").append("n", 0), "things");
  }

  private static Transactions over(StoreTransactionManager manager) {
    return new RetryingTransactions(manager, DEADLINE);
  }

  @Test
  void conflictingWorkIsRunAgainUntilAllOfItHappened() throws Exception {
    List<Callable<Object>> work = new ArrayList<>();
    for (int thread = 0; thread < 6; thread++) {
      work.add(Executors.callable(() -> readThenRaise(10)));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(counter()).isEqualTo(60);
  }

  private void readThenRaise(int times) {
    for (int i = 0; i < times; i++) {
      transactions.inTransaction(
          () -> {
            int n = counter();
            store.updateFirst(
                query(where("_id").is("counter")), new Update().set("n", n + 1), "things");
          });
    }
  }

  private int counter() {
    return Objects.requireNonNull(store.findById("counter", Document.class, "things"))
        .getInteger("n");
  }

  @Test
  void aCommitOfUnknownOutcomeIsRepeatedAndTheWorkIsNot() {
    for (boolean committed : new boolean[] {true, false}) {
      AtomicInteger runs = new AtomicInteger();
      over(new LosesTheFirstAnswer(factory, committed)).inTransaction(() -> raise(runs));
      assertThat(runs).hasValue(1);
    }
    assertThat(counter()).isEqualTo(2);
  }

  private void raise(AtomicInteger runs) {
    runs.incrementAndGet();
    store.updateFirst(query(where("_id").is("counter")), new Update().inc("n", 1), "things");
  }

  @Test
  void workThatThrowsLeavesNothing() {
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      store.insert(new Document("_id", "new"), "things");
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.count(new Query(), "things")).isEqualTo(1);
  }

  @Test
  void workInsideWorkIsInTheSameTransaction() {
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      transactions.inTransaction(() -> raise(new AtomicInteger()));
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(counter()).isZero();
  }

  @Test
  void aConflictThatLastsIsThrownAtTheDeadline() throws Exception {
    Transactions impatient =
        new RetryingTransactions(new StoreTransactionManager(factory, DEADLINE), SHORTLY);
    aLastingConflictEnds(impatient::inTransaction);
  }

  @Test
  void aCallersOwnPatienceCountsInsteadOfTheDeadline() throws Exception {
    Transactions patient =
        new RetryingTransactions(
            new StoreTransactionManager(factory, DEADLINE), Duration.ofHours(1));
    aLastingConflictEnds(
        work ->
            patient.inTransaction(
                SHORTLY,
                () -> {
                  work.run();
                  return true;
                }));
  }

  private void aLastingConflictEnds(Consumer<Runnable> inTransaction) throws Exception {
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var holder =
          threads.submit(
              () ->
                  transactions.inTransaction(
                      () -> {
                        raise(new AtomicInteger());
                        locked.countDown();
                        awaitUninterruptibly(over);
                      }));
      locked.await();
      AtomicInteger runs = new AtomicInteger();
      assertThatThrownBy(() -> inTransaction.accept(() -> raise(runs)))
          .matches(StoreTrouble::isConflict)
          .matches(StoreTrouble::willPass);
      assertThat(runs).hasValueGreaterThan(1);
      over.countDown();
      holder.get();
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatComesAfterwardsComesAfterTheCommitOnly() {
    List<String> seen = new ArrayList<>();
    transactions.afterCommit(() -> seen.add("at once"));
    transactions.inTransaction(
        () -> {
          transactions.afterCommit(() -> seen.add("n is " + counter()));
          raise(new AtomicInteger());
          seen.add("inside");
        });
    assertThat(seen).containsExactly("at once", "inside", "n is 1");
  }

  @Test
  void whatComesAfterwardsHasATransactionOfItsOwnAndCannotFailTheFirst() {
    transactions.inTransaction(
        () -> {
          transactions.afterCommit(() -> transactions.inTransaction(this::raiseThenFail));
          raise(new AtomicInteger());
        });
    assertThat(counter()).isEqualTo(1);
  }

  private void raiseThenFail() {
    raise(new AtomicInteger());
    throw new IllegalStateException("no");
  }

  /** The first answer to a commit is lost, on the way there or on the way back. */
  private static final class LosesTheFirstAnswer extends StoreTransactionManager {

    private final boolean committed;
    private boolean lost;

    LosesTheFirstAnswer(SimpleMongoClientDatabaseFactory factory, boolean committed) {
      super(factory, DEADLINE);
      this.committed = committed;
    }

    @Override
    void commitOnce(MongoTransactionObject transaction) {
      if (lost || committed) {
        super.commitOnce(transaction);
      }
      if (!lost) {
        lost = true;
        MongoException unknown = new MongoException("connection reset");
        unknown.addLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL);
        throw unknown;
      }
    }
  }
}
