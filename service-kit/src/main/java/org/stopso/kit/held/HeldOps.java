package org.stopso.kit.held;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.held.queue.HeldQueue;
import org.stopso.kit.held.queue.HeldQueues;
import org.stopso.kit.held.queue.HeldRecord;
import org.stopso.kit.transaction.Transactions;

/** What ops can see and decide about held records; never what is in them. */
public final class HeldOps {

  /** The collection of decisions, each with the whole record it is about. */
  static final String DECISIONS = "held_decisions";

  private static final int SHOWN = 500;

  private final HeldQueues queues;
  private final Replay replay;
  private final Transactions transactions;
  private final MongoOperations store;
  private final Clock clock;

  HeldOps(
      HeldQueues queues,
      Replay replay,
      Transactions transactions,
      MongoOperations store,
      Clock clock) {
    this.queues = queues;
    this.replay = replay;
    this.transactions = transactions;
    this.store = store;
    this.clock = clock;
  }

  /** The first record of each held key, with the number of those behind it; oldest key first. */
  public List<HeldView> list() {
    return queues.all(SHOWN).stream().map(this::view).flatMap(Optional::stream).toList();
  }

  private Optional<HeldView> view(HeldQueue queue) {
    return queues.head(queue.key()).map(head -> HeldView.of(queue, head));
  }

  /**
   * Replays the key of this record from its first, in order, until one fails; how many it handled.
   * Zero for a record that is not held any more.
   */
  public int replay(String recordId) {
    return queues.record(recordId).map(record -> replay.replay(record.queue())).orElse(0);
  }

  /**
   * Leaves this record out for good; the rest of its key goes on by itself. The record is kept with
   * the decision.
   *
   * @throws IllegalArgumentException without a reason, or where the record is not the first of its
   *     key
   */
  public void skip(String recordId, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a reason is needed");
    }
    transactions.inTransaction(() -> skipFirst(recordId, reason.strip()));
  }

  private void skipFirst(String recordId, String reason) {
    HeldRecord record =
        queues
            .record(recordId)
            .filter(queues::isFirst)
            .orElseThrow(() -> new IllegalArgumentException("not the first record of a held key"));
    String heldBecause = queues.queue(record.queue()).map(HeldQueue::reason).orElse("");
    store.insert(
        new Document("_id", record.id())
            .append("decision", "SKIPPED")
            .append("reason", reason)
            .append("heldBecause", heldBecause)
            .append("decidedAt", Date.from(clock.instant()))
            .append("record", record.toDocument()),
        DECISIONS);
    queues.remove(record);
  }
}
