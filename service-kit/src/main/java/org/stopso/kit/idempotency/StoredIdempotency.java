package org.stopso.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.pepper.Pepper;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.transaction.Transactions;
import org.stopso.kit.transaction.TransientConflict;

/**
 * Notes in MongoDB. The note is inserted before the work, so that requests at the same time
 * conflict at once, and gets its answer after it; both become visible with the commit. The
 * transaction repeats on a conflict for as long as others may wait.
 */
final class StoredIdempotency implements Idempotency {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private final Transactions transactions;
  private final MongoOperations store;
  private final Pepper pepper;
  private final AnswerSeal seal;
  private final Clock clock;
  private final Duration kept;
  private final OneAtATime queue = new OneAtATime();

  StoredIdempotency(
      Transactions transactions, MongoOperations store, Pepper pepper, Clock clock, Duration kept) {
    this.transactions = transactions;
    this.store = store;
    this.pepper = pepper;
    this.seal = new AnswerSeal(pepper);
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public Answer once(String scope, @Nullable String key, byte[] body, Supplier<Answer> work) {
    if (key == null) {
      return transactions.inTransaction(work);
    }
    if (!FORM.matcher(key).matches()) {
      throw new InvalidRequest(FieldError.of(HEADER, "idempotency-key-form"));
    }
    String id = pepper.hash("idempotency.key", scope, key);
    String bodyHash = hash(scope, body);
    return queue.inTurn(
        id, () -> transactions.inTransaction(() -> answer(key, id, bodyHash, work)));
  }

  private Answer answer(String key, String id, String body, Supplier<Answer> work) {
    Note note = find(id);
    if (note == null) {
      return first(key, new Note(id, body, null, clock.instant().plus(kept)), work);
    }
    if (!note.body().equals(body)) {
      throw new InvalidRequest(FieldError.of(HEADER, "idempotency-key-other-body"));
    }
    byte[] answer = note.answer();
    if (answer == null) {
      throw new IllegalStateException("a key within its own request");
    }
    return seal.open(key, id, answer);
  }

  private Answer first(String key, Note note, Supplier<Answer> work) {
    try {
      store.insert(note);
    } catch (DuplicateKeyException e) {
      throw new TransientConflict("idempotency", e);
    }
    Answer answer = work.get();
    store.save(note.answered(seal.seal(key, note.id(), answer)));
    return answer;
  }

  /** The note, unless its time is over: the store removes those only about once a minute. */
  private @Nullable Note find(String id) {
    Note note = store.findById(id, Note.class);
    Instant now = clock.instant();
    if (note != null && !note.expiresAt().isAfter(now)) {
      store.remove(note);
      return null;
    }
    return note;
  }

  private String hash(String scope, byte[] body) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            pepper.hash("idempotency.body", scope.getBytes(StandardCharsets.UTF_8), body));
  }
}
