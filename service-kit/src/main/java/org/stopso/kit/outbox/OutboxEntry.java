package org.stopso.kit.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way out, as it lies in the store.
 *
 * @param id the event's own id, a UUIDv7: roughly the order of writing
 * @param sequence 1, 2, 3 … for its topic and key, without gaps
 * @param value the event as JSON; absent in a tombstone
 * @param trace the headers that continue the writer's trace, {@code traceparent} among them
 */
public record OutboxEntry(
    String id,
    String topic,
    String key,
    long sequence,
    String type,
    byte @Nullable [] value,
    Map<String, String> trace,
    Instant at) {

  /** The collection of entries. */
  public static final String COLLECTION = "outbox";

  static final String SEQUENCES = "outbox_sequences";

  /** Reads a stored entry. */
  public static OutboxEntry of(Document stored) {
    Binary value = stored.get("value", Binary.class);
    Map<String, String> trace = new TreeMap<>();
    stored.get("trace", new Document()).forEach((name, text) -> trace.put(name, text.toString()));
    return new OutboxEntry(
        stored.getString("_id"),
        stored.getString("topic"),
        stored.getString("key"),
        stored.getLong("sequence"),
        stored.getString("type"),
        value == null ? null : value.getData(),
        trace,
        stored.getDate("at").toInstant());
  }

  Document toDocument() {
    return new Document("_id", id)
        .append("topic", topic)
        .append("key", key)
        .append("sequence", sequence)
        .append("type", type)
        .append("value", value == null ? null : new Binary(value))
        .append("trace", new Document(Map.copyOf(trace)))
        .append("at", Date.from(at));
  }
}
