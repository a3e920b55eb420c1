package org.stopso.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/**
 * What the platform has still to do about what it took in: a row must not be measured in what the
 * row before it left.
 */
final class Backlog implements AutoCloseable {

  private static final List<String> WITH_OUTBOX =
      List.of("referral", "matching", "therapist", "forum", "notification", "research");
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final long PAUSE_NANOS = 500_000_000L;

  private final MongoClient store;

  Backlog(String mongo) {
    store = MongoClients.create(mongo);
  }

  /**
   * Waits until nothing is left, twice in a row, for at most three minutes; the seconds that took.
   * A report that says how much was not mailed is better than none.
   */
  double drain() {
    long start = System.nanoTime();
    int quiet = 0;
    while (quiet < 2 && System.nanoTime() - start < LONGEST.toNanos()) {
      LockSupport.parkNanos(PAUSE_NANOS);
      quiet = isEmpty() ? quiet + 1 : 0;
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private boolean isEmpty() {
    long referrals = count("referral", "referrals", new Document());
    long offers = count("matching", "offers", new Document());
    return WITH_OUTBOX.stream().allMatch(one -> count(one, "outbox", new Document()) == 0)
        && count("matching", "needs", new Document()) == referrals
        && count("notification", "notifications", new Document()) >= referrals + offers
        && count("notification", "notifications", new Document("state", "PENDING")) == 0;
  }

  private long count(String database, String collection, Document which) {
    return store.getDatabase(database).getCollection(collection).countDocuments(which);
  }

  MongoClient store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
  }
}
