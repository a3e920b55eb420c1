package org.stopso.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.stopso.kit.trace.Traces;
import org.stopso.notification.adapter.mongo.NotificationDocument.State;
import org.stopso.notification.application.SendingSettings;
import org.stopso.notification.domain.Claim;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Notifications;
import org.stopso.notification.domain.Progress;

/**
 * The collection {@code notifications}. Each change names the state it starts from; each that makes
 * one due keeps the trace it happened in, which the attempts then continue.
 */
@Repository
class StoredNotifications implements Notifications {

  private static final Class<NotificationDocument> STORED = NotificationDocument.class;

  private final MongoOperations mongo;
  private final Duration claimFor;
  private final Mapping mapping;
  private final Claimant claimant;
  private final Traces traces;

  StoredNotifications(
      MongoOperations mongo, SendingSettings settings, Claimant claimant, Traces traces) {
    this.mongo = mongo;
    this.claimFor = settings.claimFor();
    this.mapping = new Mapping(settings.keptFor());
    this.claimant = claimant;
    this.traces = traces;
  }

  @Override
  public Optional<Claim> addClaimed(Notification notification) {
    Claim claim = claimOf(notification, notification.createdAt());
    return inserted(notification, fields -> claimant.sign(fields, claim))
        ? Optional.of(claim)
        : Optional.empty();
  }

  @Override
  public void add(Notification notification) {
    inserted(notification, fields -> {});
  }

  @Override
  public Optional<Claim> claimDue(Instant now) {
    Query due = query(pending().and("dueAt").lte(now)).with(Sort.by("dueAt"));
    return claim(due, claimant.newToken(), now);
  }

  @Override
  public Optional<Claim> prolong(Claim claim, Instant now) {
    return claim(query(heldBy(claim)), claim.token(), now);
  }

  @Override
  public boolean settle(Claim claim, Progress outcome) {
    NotificationDocument settled =
        mapping.toDocument(claim.notification().now(outcome), claim.trace());
    return mongo.replace(query(heldBy(claim)), settled).getModifiedCount() == 1;
  }

  @Override
  public Optional<Notification> find(String id) {
    return Optional.ofNullable(mongo.findById(id, STORED)).map(mapping::toDomain);
  }

  @Override
  public boolean replace(Notification changed) {
    Query before = query(where("_id").is(changed.id()).and("version").is(changed.version() - 1));
    return mongo.replace(before, mapping.toDocument(changed, traces.current())).getModifiedCount()
        == 1;
  }

  @Override
  public List<Notification> givenUp(@Nullable String cursor, int limit) {
    Criteria wanted = where("state").is(State.GAVE_UP);
    if (cursor != null) {
      wanted = wanted.and("_id").gt(cursor);
    }
    Query page = query(wanted).with(Sort.by("_id")).limit(limit);
    return mongo.find(page, STORED).stream().map(mapping::toDomain).toList();
  }

  private boolean inserted(Notification notification, Consumer<Document> completed) {
    var fields = new Document();
    mongo.getConverter().write(mapping.toDocument(notification, traces.current()), fields);
    Object id = fields.remove("_id");
    completed.accept(fields);
    var added =
        mongo.upsert(
            query(where("_id").is(id)),
            Update.fromDocument(new Document("$setOnInsert", fields)),
            STORED);
    return added.getUpsertedId() != null;
  }

  private Optional<Claim> claim(Query which, String token, Instant now) {
    Instant until = now.plus(claimFor);
    Update claim = claimant.claim(token, until);
    return Optional.ofNullable(
            mongo.findAndModify(
                which, claim, FindAndModifyOptions.options().returnNew(true), STORED))
        .map(
            document ->
                new Claim(mapping.toDomain(document), token, Mapping.traceOf(document), until));
  }

  private Claim claimOf(Notification notification, Instant now) {
    return new Claim(notification, claimant.newToken(), traces.current(), now.plus(claimFor));
  }

  private static Criteria pending() {
    return where("state").is(State.PENDING);
  }

  private static Criteria heldBy(Claim claim) {
    return where("_id").is(claim.notification().id()).and("claim").is(claim.token());
  }
}
