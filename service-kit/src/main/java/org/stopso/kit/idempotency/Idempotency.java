package org.stopso.kit.idempotency;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets the effect of a creating request happen once for each {@code Idempotency-Key}. */
public interface Idempotency {

  /**
   * Runs {@code work} in one transaction together with the note of its answer; the same key and
   * body again get that answer, and {@code work} is not run. While the first is under way, others
   * wait for up to 5 s. Without a key, {@code work} simply runs in a transaction.
   *
   * @param scope what the key is unique within, such as {@code POST /api/referrals}
   * @param key the header: 16–64 of {@code [A-Za-z0-9_-]}
   * @param body the request in canonical form (what is the same request is the same bytes)
   * @throws org.stopso.kit.problem.InvalidRequest a key of another form, or with another body than
   *     before (field {@code Idempotency-Key}); nothing is stored
   */
  Answer once(String scope, @Nullable String key, byte[] body, Supplier<Answer> work);

  /** Whether {@code key} has an answer in {@code scope}, whatever it came with. */
  boolean isKnown(String scope, String key);

  /** An answer as it went out: the status, and the body as JSON. */
  record Answer(int status, String json) {}
}
