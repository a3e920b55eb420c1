package org.stopso.kit.idempotency;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.metrics.Tally;
import org.stopso.kit.pepper.Pepper;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.transaction.Transactions;

/**
 * Notes in MongoDB. The note is inserted before the work, so that requests at the same time
 * conflict at once, and gets its answer after it; both become visible with the commit. The
 * transaction repeats on a conflict for as long as others may wait; what a request has waited for
 * its turn in this process counts, too.
 */
final class StoredIdempotency implements Idempotency {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private static final String RESULT = "result";

  private final Transactions transactions;
  private final Notes notes;
  private final Pepper pepper;
  private final AnswerSeal seal;
  private final Tally requests;
  private final OneAtATime queue = new OneAtATime();

  StoredIdempotency(Transactions transactions, Notes notes, Pepper pepper, MeterRegistry meters) {
    this.transactions = transactions;
    this.notes = notes;
    this.pepper = pepper;
    this.seal = new AnswerSeal(pepper);
    this.requests =
        new Tally(
                transactions,
                meters,
                "stopso.idempotency",
                "Requests with an Idempotency-Key, by whether it was known")
            .from0(RESULT, "first")
            .from0(RESULT, "repeated")
            .from0(RESULT, "conflict");
  }

  @Override
  public Answer once(String scope, @Nullable String key, byte[] body, Supplier<Answer> work) {
    if (key == null) {
      return transactions.inTransaction(work);
    }
    if (!FORM.matcher(key).matches()) {
      throw new InvalidRequest(FieldError.of(HEADER, "idempotency-key-form"));
    }
    String id = idOf(scope, key);
    String bodyHash = hash(scope, body);
    Optional<Answer> answer =
        queue.inTurn(
            id, left -> transactions.inTransaction(left, () -> answer(key, id, bodyHash, work)));
    return answer.orElseThrow(this::otherBody);
  }

  @Override
  public boolean isKnown(String scope, String key) {
    return notes.isKept(idOf(scope, key));
  }

  private String idOf(String scope, String key) {
    return pepper.hash("idempotency.key", scope, key);
  }

  /** Empty where the key came with another body before. */
  private Optional<Answer> answer(String key, String id, String body, Supplier<Answer> work) {
    Note note = notes.findOrBegin(id, body);
    if (note == null) {
      return Optional.of(first(key, id, body, work));
    }
    if (!note.body().equals(body)) {
      return Optional.empty();
    }
    byte[] answer = note.answer();
    if (answer == null) {
      throw new IllegalStateException("a key within its own request");
    }
    requests.count(RESULT, "repeated");
    return Optional.of(seal.open(key, id, answer));
  }

  private Answer first(String key, String id, String body, Supplier<Answer> work) {
    Answer answer = work.get();
    notes.keep(id, body, seal.seal(key, id, answer));
    requests.count(RESULT, "first");
    return answer;
  }

  private InvalidRequest otherBody() {
    requests.count(RESULT, "conflict");
    return new InvalidRequest(FieldError.of(HEADER, "idempotency-key-other-body"));
  }

  private String hash(String scope, byte[] body) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            pepper.hash("idempotency.body", scope.getBytes(StandardCharsets.UTF_8), body));
  }
}
