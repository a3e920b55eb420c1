package org.stopso.kit.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
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
  public void append(Event event) {
    append(event.getClass(), event.key(), EventCodec.write(event));
  }

  @Override
  public void append(Class<? extends Event> event, String key) {
    append(event, key, null);
  }

  private void append(Class<? extends Event> event, String key, byte @Nullable [] value) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an event is appended in the transaction of its cause");
    }
    Contract contract = EventCatalogue.contractOf(event);
    if (EventCatalogue.ofType(contract.type()).isEmpty()) {
      throw new IllegalArgumentException(contract.type() + " is not in the catalogue");
    }
    String topic = contract.topic().topicName();
    OutboxEntry entry =
        new OutboxEntry(
            identifiers.next(),
            topic,
            key,
            nextSequence(topic, key),
            contract.type(),
            value,
            traces.current(),
            clock.instant());
    store.insert(entry.toDocument(), OutboxEntry.COLLECTION);
    afterwards.run();
  }

  private long nextSequence(String topic, String key) {
    try {
      Document counter =
          store.findAndModify(
              query(where("_id").is(topic + "/" + key)),
              new Update().inc("last", 1L),
              FindAndModifyOptions.options().upsert(true).returnNew(true),
              Document.class,
              OutboxEntry.SEQUENCES);
      return Objects.requireNonNull(counter).getLong("last");
    } catch (DuplicateKeyException e) {
      throw new TransientConflict("the sequence of " + topic, e);
    }
  }
}
