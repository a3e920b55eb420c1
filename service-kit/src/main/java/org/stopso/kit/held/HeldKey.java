package org.stopso.kit.held;

import org.bson.Document;

/** Whose records queue up: those of one key of one topic, in one consumer group. */
record HeldKey(String group, String topic, String key) {

  /** A record without a key has a queue to itself. */
  static HeldKey of(String group, Received record) {
    String key = record.key();
    return new HeldKey(group, record.topic(), key == null ? "@" + record.place() : key);
  }

  static HeldKey of(Document stored) {
    return new HeldKey(
        stored.getString("group"), stored.getString("topic"), stored.getString("key"));
  }

  Document toDocument() {
    return new Document("group", group).append("topic", topic).append("key", key);
  }
}
