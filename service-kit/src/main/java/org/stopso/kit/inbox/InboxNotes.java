package org.stopso.kit.inbox;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.received.Received;

/** What has been seen: a note for each event, written in the transaction of its effect. */
final class InboxNotes {

  static final String COLLECTION = "inbox";

  private final MongoOperations store;
  private final Clock clock;
  private final String group;
  private final Duration remembered;

  InboxNotes(MongoOperations store, Clock clock, String group, Duration remembered) {
    this.store = store;
    this.clock = clock;
    this.group = group;
    this.remembered = remembered;
  }

  void createIndexes() {
    store
        .getCollection(COLLECTION)
        .createIndex(
            Indexes.ascending("at"),
            new IndexOptions().expireAfter(remembered.toSeconds(), TimeUnit.SECONDS));
  }

  /**
   * Notes that {@code record} is seen.
   *
   * @throws AlreadySeen where it is noted
   */
  void note(Received record) {
    String id = group + "/" + record.id();
    try {
      store.insert(new Document("_id", id).append("at", Date.from(clock.instant())), COLLECTION);
    } catch (DuplicateKeyException e) {
      throw new AlreadySeen(id, e);
    }
  }

  /**
   * This event has had its effect. An exception of its own, so that a unique index of a handler is
   * not taken for a duplicate.
   */
  static final class AlreadySeen extends RuntimeException {

    AlreadySeen(String id, Throwable cause) {
      super(id, cause);
    }
  }
}
