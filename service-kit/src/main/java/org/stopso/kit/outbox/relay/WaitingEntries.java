package org.stopso.kit.outbox.relay;

import static java.util.stream.Collectors.toSet;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.stopso.kit.outbox.OutboxEntry;

/** What is still to be published, in an order that is right for each key. */
final class WaitingEntries {

  private static final int WHOLE_KEYS = 4;

  private final MongoCollection<Document> waiting;
  private final MongoCollection<Document> deleting;
  private final int batch;
  private final Map<String, Boolean> acknowledged;
  private boolean indexed;
  private boolean full;

  WaitingEntries(MongoCollection<Document> outbox, RelaySettings settings) {
    this.waiting = outbox.withReadConcern(ReadConcern.SNAPSHOT);
    this.deleting = outbox.withWriteConcern(WriteConcern.W1.withJournal(false));
    this.batch = settings.batch();
    this.acknowledged = newestOnly(settings.remembered());
  }

  private static Map<String, Boolean> newestOnly(int most) {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
        return size() > most;
      }
    };
  }

  /**
   * The oldest entries, by sequence within each key. Ids made on two machines, or in one
   * millisecond, are not in the order of their sequence: a full batch may lack the entry before one
   * it has, so the keys of a full batch are read again from their beginning.
   */
  List<OutboxEntry> next() {
    List<OutboxEntry> oldest = read(new Document(), Sorts.ascending("_id"), batch);
    full = oldest.size() >= batch;
    List<OutboxEntry> entries = full ? fromTheBeginning(oldest) : oldest;
    List<String> stillThere =
        entries.stream().map(OutboxEntry::id).filter(acknowledged::containsKey).toList();
    if (!stillThere.isEmpty()) {
      delete(stillThere);
    }
    return entries.stream()
        .filter(entry -> !acknowledged.containsKey(entry.id()))
        .sorted(Comparator.comparingLong(OutboxEntry::sequence))
        .toList();
  }

  /** Whether the last look may have left something out; what comes later is rung for. */
  boolean mayBeMore() {
    return full;
  }

  private List<OutboxEntry> fromTheBeginning(List<OutboxEntry> some) {
    Set<String> keys = some.stream().map(OutboxEntry::key).collect(toSet());
    return read(
        Filters.in("key", keys), Sorts.ascending("key", "topic", "sequence"), WHOLE_KEYS * batch);
  }

  /** Forgets what the broker has acknowledged; a read that still shows it is not believed. */
  void published(Collection<OutboxEntry> entries) {
    List<String> ids = entries.stream().map(OutboxEntry::id).toList();
    ids.forEach(id -> acknowledged.put(id, true));
    if (!ids.isEmpty()) {
      delete(ids);
    }
  }

  private void delete(List<String> ids) {
    deleting.deleteMany(Filters.in("_id", ids));
  }

  private List<OutboxEntry> read(Bson which, Bson order, int most) {
    if (!indexed) {
      waiting.createIndex(Indexes.ascending("key", "topic", "sequence"));
      indexed = true;
    }
    return waiting.find(which).sort(order).limit(most).map(OutboxEntry::of).into(new ArrayList<>());
  }
}
