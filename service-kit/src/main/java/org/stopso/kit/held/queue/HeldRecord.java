package org.stopso.kit.held.queue;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.received.Received;

/** A record in the queue of its key. */
public record HeldRecord(String id, HeldKey queue, Received received, Instant heldAt) {

  public static HeldRecord of(Document stored) {
    HeldKey queue = HeldKey.of(stored.get("queue", Document.class));
    Map<String, String> headers = new TreeMap<>();
    stored
        .getList("headers", Document.class)
        .forEach(header -> headers.put(header.getString("name"), header.getString("text")));
    Received received =
        new Received(
            queue.topic(),
            stored.getInteger("partition"),
            stored.getLong("offset"),
            nullable(stored.getString("key")),
            headers,
            stored.get("value", Binary.class).getData());
    return new HeldRecord(
        stored.getString("_id"), queue, received, stored.getDate("heldAt").toInstant());
  }

  private static @Nullable String nullable(@Nullable String text) {
    return text;
  }

  public Document toDocument() {
    return new Document("_id", id)
        .append("queue", queue.toDocument())
        .append("partition", received.partition())
        .append("offset", received.offset())
        .append("key", received.key())
        .append(
            "headers",
            received.headers().entrySet().stream()
                .map(
                    header ->
                        new Document("name", header.getKey()).append("text", header.getValue()))
                .toList())
        .append("value", new Binary(received.value()))
        .append("heldAt", Date.from(heldAt));
  }
}
