package org.stopso.kit.messaging;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.tracing.Tracer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.contracts.ReferralWithdrawn;

/** Appends what it handles to a collection; fails for a key as long as it is told to. */
final class Effects {

  private final MongoOperations store;
  private final Map<String, RuntimeException> failing = new ConcurrentHashMap<>();
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

  private final Tracer tracer;

  Effects(MongoOperations store, Tracer tracer) {
    this.store = store;
    this.tracer = tracer;
  }

  void of(ReferralWithdrawn event) {
    attempts.merge(event.referralId(), 1, Integer::sum);
    RuntimeException failure = failing.get(event.referralId());
    if (failure != null) {
      throw failure;
    }
    store.insert(
        new Document("key", event.referralId())
            .append("at", Date.from(event.withdrawnAt()))
            .append("trace", Objects.requireNonNull(tracer.currentSpan()).context().traceId()),
        "effects");
  }

  void failFor(String key, RuntimeException failure) {
    failing.put(key, failure);
  }

  void succeedFor(String key) {
    failing.remove(key);
  }

  int attempts(String key) {
    return attempts.getOrDefault(key, 0);
  }

  /** The traces in which {@code key} was handled. */
  List<String> tracesOf(String key) {
    return store.find(query(where("key").is(key)), Document.class, "effects").stream()
        .map(effect -> effect.getString("trace"))
        .toList();
  }

  /** The times of the events of {@code key}, in the order of their effects. */
  List<Instant> of(String key) {
    return store
        .find(query(where("key").is(key)).with(Sort.by("_id")), Document.class, "effects")
        .stream()
        .map(effect -> effect.getDate("at").toInstant())
        .toList();
  }
}
