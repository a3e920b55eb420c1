package org.stopso.kit.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.transaction.TransientConflict;

/** The notes in MongoDB, each in the transaction of the effect it is about. */
final class Notes {

  private final MongoOperations store;
  private final Clock clock;
  private final Duration kept;

  Notes(MongoOperations store, Clock clock, Duration kept) {
    this.store = store;
    this.clock = clock;
    this.kept = kept;
  }

  /** The note, unless its time is over: the store removes those only about once a minute. */
  @Nullable Note find(String id) {
    Note note = store.findById(id, Note.class);
    Instant now = clock.instant();
    if (note != null && !note.expiresAt().isAfter(now)) {
      store.remove(note);
      return null;
    }
    return note;
  }

  /**
   * A new note, without an answer yet.
   *
   * @throws TransientConflict where another request with the key is under way
   */
  Note begin(String id, String body) {
    Note note = new Note(id, body, null, clock.instant().plus(kept));
    try {
      return store.insert(note);
    } catch (DuplicateKeyException e) {
      throw new TransientConflict("idempotency", e);
    }
  }

  void keep(Note answered) {
    store.save(answered);
  }
}
