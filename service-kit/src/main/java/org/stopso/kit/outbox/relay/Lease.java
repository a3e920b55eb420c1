package org.stopso.kit.outbox.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.LongSupplier;
import org.bson.Document;

/**
 * Which instance relays: a document that names the owner until a time by the store's clock, so that
 * the clocks of the machines don't matter.
 */
final class Lease {

  private static final Document ID = new Document("_id", "relay");

  private final MongoCollection<Document> leases;
  private final RelaySettings settings;
  private final LongSupplier nanos;
  private volatile boolean held;
  private volatile boolean shared;
  private volatile long renewedAt;

  Lease(MongoCollection<Document> leases, RelaySettings settings, LongSupplier nanos) {
    this.leases = leases;
    this.settings = settings;
    this.nanos = nanos;
  }

  /** Takes or renews it where that is due; true when it was not ours before. */
  boolean taken() {
    if (held && sinceRenewal().compareTo(settings.renewal()) < 0) {
      return false;
    }
    boolean before = held && sinceRenewal().compareTo(settings.lease()) < 0;
    long asked = nanos.getAsLong();
    held = false;
    held = claim() || (create() && claim());
    renewedAt = asked;
    if (!held) {
      queueUp();
    }
    return held && !before;
  }

  boolean held() {
    return held;
  }

  /** Whether another instance has asked for it lately, and so may commit entries of its own. */
  boolean shared() {
    return held && shared;
  }

  /** Whether a record sent now will have arrived or expired before the lease does. */
  boolean allowsSending() {
    return held && sinceRenewal().plus(settings.deliveryTimeout()).compareTo(settings.lease()) < 0;
  }

  /** Lets the next instance go on at once. */
  void giveBack() {
    held = false;
    leases.updateOne(
        new Document(ID).append("owner", settings.instance()), Updates.set("until", new Date(0)));
  }

  private Duration sinceRenewal() {
    return Duration.ofNanos(nanos.getAsLong() - renewedAt);
  }

  private boolean claim() {
    Document free =
        new Document(ID)
            .append(
                "$or",
                List.of(
                    new Document("owner", settings.instance()),
                    new Document("$expr", new Document("$lt", List.of("$until", "$$NOW")))));
    Document until = new Document("$add", List.of("$$NOW", settings.lease().toMillis()));
    Document mine =
        new Document("$set", new Document("owner", settings.instance()).append("until", until));
    Document claimed =
        leases.findOneAndUpdate(
            free,
            List.of(mine),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (claimed == null) {
      return false;
    }
    shared = isAwaited(claimed);
    return true;
  }

  private boolean isAwaited(Document claimed) {
    Date awaitedUntil = claimed.getDate("awaitedUntil");
    Instant now = claimed.getDate("until").toInstant().minus(settings.lease());
    return awaitedUntil != null && awaitedUntil.toInstant().isAfter(now);
  }

  /** Lets the owner know, for a while, that it is not alone. */
  private void queueUp() {
    Document until =
        new Document("$add", List.of("$$NOW", settings.lease().multipliedBy(3).toMillis()));
    leases.updateOne(ID, List.of(new Document("$set", new Document("awaitedUntil", until))));
  }

  private boolean create() {
    return leases
            .updateOne(
                ID,
                Updates.combine(
                    Updates.setOnInsert("owner", ""), Updates.setOnInsert("until", new Date(0))),
                new UpdateOptions().upsert(true))
            .getUpsertedId()
        != null;
  }
}
