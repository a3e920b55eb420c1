package org.stopso.kit.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
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

  /** Whether there is one whose time is not over: the store removes those once a minute. */
  boolean isKept(String id) {
    Note note = store.findById(id, Note.class);
    return note != null && !isOver(note);
  }

  /**
   * The note that is kept; null where there was none, and now is a new one without an answer: one
   * question to the store in both cases.
   *
   * @throws TransientConflict where another request with the key is under way
   */
  @Nullable Note findOrBegin(String id, String body) {
    Note fresh = new Note(id, body, null, clock.instant().plus(kept));
    Note found = findOrAdd(fresh);
    if (found == null || !isOver(found)) {
      return found;
    }
    store.save(fresh);
    return null;
  }

  private @Nullable Note findOrAdd(Note fresh) {
    Update add =
        new Update().setOnInsert("body", fresh.body()).setOnInsert("expiresAt", fresh.expiresAt());
    try {
      return store.findAndModify(
          query(where("_id").is(fresh.id())),
          add,
          FindAndModifyOptions.options().upsert(true),
          Note.class);
    } catch (DuplicateKeyException e) {
      throw new TransientConflict("idempotency", e);
    }
  }

  private boolean isOver(Note note) {
    return !note.expiresAt().isAfter(clock.instant());
  }

  /** What {@link #findOrBegin} began has its answer, sealed. */
  void keep(String id, String body, byte[] answer) {
    store.save(new Note(id, body, answer, clock.instant().plus(kept)));
  }
}
