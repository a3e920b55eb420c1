package org.stopso.kit.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stopso.contracts.Contract;
import org.stopso.contracts.Event;
import org.stopso.contracts.EventCatalogue;
import org.stopso.contracts.EventCodec;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.trace.Traces;
import org.stopso.kit.transaction.TransientConflict;

/** Writes entries into the transaction under way, numbered for each topic and key. */
final class StoredOutbox implements Outbox, Tombstones {

  private final MongoOperations store;
  private final Identifiers identifiers;
  private final Clock clock;
  private final Traces traces;
  private final Runnable afterwards;

  /**
   * Writes to {@code store}.
   *
   * @param afterwards has {@link Bell} rung after the commit of the transaction under way
   */
  StoredOutbox(
      MongoOperations store,
      Identifiers identifiers,
      Clock clock,
      Traces traces,
      Runnable afterwards) {
    this.store = store;
    this.identifiers = identifiers;
    this.clock = clock;
    this.traces = traces;
    this.afterwards = afterwards;
  }

  @Override
  public void append(List<? extends Event> events) {
    write(
        events.stream()
            .map(event -> Fresh.of(event.getClass(), event.key(), EventCodec.write(event)))
            .toList());
  }

  @Override
  public void append(Class<? extends Event> event, String key) {
    write(List.of(Fresh.of(event, key, null)));
  }

  private void write(List<Fresh> events) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an event is appended in the transaction of its cause");
    }
    List<String> ofKey = events.stream().map(Fresh::counter).distinct().toList();
    if (ofKey.size() != 1) {
      throw new IllegalArgumentException("not of one topic and key: " + ofKey);
    }
    long before = take(events.size(), ofKey.getFirst());
    List<Document> entries = new ArrayList<>();
    for (Fresh event : events) {
      entries.add(entry(event, before + entries.size() + 1).toDocument());
    }
    store.insert(entries, OutboxEntry.COLLECTION);
    afterwards.run();
  }

  private OutboxEntry entry(Fresh event, long sequence) {
    return new OutboxEntry(
        identifiers.next(),
        event.contract.topic().topicName(),
        event.key,
        sequence,
        event.contract.type(),
        event.value,
        traces.current(),
        clock.instant());
  }

  /** An event that has no number yet. */
  private record Fresh(Contract contract, String key, byte @Nullable [] value) {

    static Fresh of(Class<? extends Event> event, String key, byte @Nullable [] value) {
      Contract contract = EventCatalogue.contractOf(event);
      if (EventCatalogue.ofType(contract.type()).isEmpty()) {
        throw new IllegalArgumentException(contract.type() + " is not in the catalogue");
      }
      return new Fresh(contract, key, value);
    }

    /** What numbers it, with the others of its topic and key. */
    String counter() {
      return contract.topic().topicName() + "/" + key;
    }
  }

  /** Takes so many numbers of {@code counter}; the last one before them. */
  private long take(int numbers, String counter) {
    try {
      Document taken =
          store.findAndModify(
              query(where("_id").is(counter)),
              new Update().inc("last", (long) numbers),
              FindAndModifyOptions.options().upsert(true).returnNew(true),
              Document.class,
              OutboxEntry.SEQUENCES);
      return Objects.requireNonNull(taken).getLong("last") - numbers;
    } catch (DuplicateKeyException e) {
      throw new TransientConflict(OutboxEntry.SEQUENCES, e);
    }
  }
}
