package org.stopso.kit.held.queue;

import org.bson.Document;
import org.stopso.kit.received.Received;

/** Whose records queue up: those of one key of one topic, in one consumer group. */
public record HeldKey(String group, String topic, String key) {

  /** A record without a key has a queue to itself. */
  public static HeldKey of(String group, Received record) {
    String key = record.key();
    return new HeldKey(group, record.topic(), key == null ? "@" + record.place() : key);
  }

  public static HeldKey of(Document stored) {
    return new HeldKey(
        stored.getString("group"), stored.getString("topic"), stored.getString("key"));
  }

  public Document toDocument() {
    return new Document("group", group).append("topic", topic).append("key", key);
  }
}
