package org.stopso.kit.held.queue;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.received.Received;
import org.stopso.kit.transaction.TransientConflict;

/**
 * The queues of held keys. One document for each key counts its records and is written by whoever
 * adds or removes one: the two conflict, so that no record is left behind in a queue that somebody
 * believes empty. Everything but reading runs inside a transaction.
 */
public final class HeldQueues {

  public static final String KEYS = "held_keys";
  public static final String RECORDS = "held_records";

  private static final Sort IN_ORDER = Sort.by("partition", "offset");

  private final MongoOperations store;
  private final Identifiers identifiers;
  private final Clock clock;
  private final HeldSettings settings;

  public HeldQueues(
      MongoOperations store, Identifiers identifiers, Clock clock, HeldSettings settings) {
    this.store = store;
    this.identifiers = identifiers;
    this.clock = clock;
    this.settings = settings;
  }

  public void createIndexes() {
    store.getCollection(RECORDS).createIndex(Indexes.ascending("queue", "partition", "offset"));
    store.getCollection(KEYS).createIndex(Indexes.ascending("state", "nextTry"));
  }

  /** Adds {@code record} behind others of its key; false where none is held. */
  public boolean addBehind(Received record) {
    HeldKey queue = HeldKey.of(settings.group(), record);
    if (store.findAndModify(byId(queue), new Update().inc("waiting", 1), Document.class, KEYS)
        == null) {
      return false;
    }
    insert(queue, record);
    return true;
  }

  /** Adds {@code record}, and holds its key where that is not held yet. */
  public void hold(Received record, HeldState state, String reason) {
    HeldKey queue = HeldKey.of(settings.group(), record);
    Update update = new Update().inc("waiting", 1);
    firstTry(state, reason).forEach(update::setOnInsert);
    try {
      store.findAndModify(
          byId(queue), update, FindAndModifyOptions.options().upsert(true), Document.class, KEYS);
    } catch (DuplicateKeyException e) {
      throw new TransientConflict("a held key of " + record.topic(), e);
    }
    insert(queue, record);
  }

  private void insert(HeldKey queue, Received record) {
    store.insert(
        new HeldRecord(identifiers.next(), queue, record, clock.instant()).toDocument(), RECORDS);
  }

  /** The oldest record of the queue. */
  public Optional<HeldRecord> head(HeldKey queue) {
    return Optional.ofNullable(
            store.findOne(
                query(where("queue").is(queue.toDocument())).with(IN_ORDER),
                Document.class,
                RECORDS))
        .map(HeldRecord::of);
  }

  public boolean isFirst(HeldRecord record) {
    return head(record.queue()).filter(head -> head.id().equals(record.id())).isPresent();
  }

  public Optional<HeldRecord> record(String id) {
    return Optional.ofNullable(store.findById(id, Document.class, RECORDS)).map(HeldRecord::of);
  }

  /** Takes the head out: the next of the queue has its turn, or the key is free. */
  public void remove(HeldRecord head) {
    store.remove(query(where("_id").is(head.id())), RECORDS);
    Update update = new Update().inc("waiting", -1);
    firstTry(HeldState.RETRYING, "next in turn").forEach(update::set);
    Document left =
        store.findAndModify(
            byId(head.queue()),
            update,
            FindAndModifyOptions.options().returnNew(true),
            Document.class,
            KEYS);
    if (Objects.requireNonNull(left).getInteger("waiting") <= 0) {
      store.remove(byId(head.queue()), KEYS);
    }
  }

  /** Notes that the head failed again. */
  public void failed(HeldRecord head, HeldState state, String reason) {
    store.updateFirst(
        byId(head.queue()),
        new Update()
            .set("state", state.name())
            .set("reason", reason)
            .set("nextTry", Date.from(clock.instant().plus(settings.againEvery())))
            .inc("attempts", 1),
        KEYS);
  }

  /** The state of a key; empty where it is free. */
  public Optional<HeldQueue> queue(HeldKey key) {
    return Optional.ofNullable(store.findOne(byId(key), Document.class, KEYS)).map(HeldQueue::of);
  }

  /** Keys whose head is to be tried again now, longest waiting first. */
  public List<HeldKey> due(int most) {
    return store
        .find(
            query(
                    where("state")
                        .is(HeldState.RETRYING.name())
                        .and("nextTry")
                        .lte(Date.from(clock.instant())))
                .with(Sort.by("nextTry"))
                .limit(most),
            Document.class,
            KEYS)
        .stream()
        .map(key -> HeldKey.of(key.get("_id", Document.class)))
        .toList();
  }

  /** All held keys, oldest first. */
  public List<HeldQueue> all(int most) {
    return store.find(new Query().with(Sort.by("since")).limit(most), Document.class, KEYS).stream()
        .map(HeldQueue::of)
        .toList();
  }

  /** How many records are held, by the state of the first of their key. */
  public Map<HeldState, Long> counts() {
    return store
        .getCollection(KEYS)
        .aggregate(List.of(Aggregates.group("$state", Accumulators.sum("records", "$waiting"))))
        .into(new ArrayList<>())
        .stream()
        .collect(
            toMap(
                each -> HeldState.valueOf(each.getString("_id")),
                each -> each.get("records", Number.class).longValue()));
  }

  private Document firstTry(HeldState state, String reason) {
    Instant now = clock.instant();
    return new Document("state", state.name())
        .append("reason", reason)
        .append("since", Date.from(now))
        .append("nextTry", Date.from(now))
        .append("until", Date.from(now.plus(settings.notYetFor())))
        .append("attempts", 0);
  }

  private static Query byId(HeldKey key) {
    return query(where("_id").is(key.toDocument()));
  }
}
