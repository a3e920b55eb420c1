package org.stopso.kit.vault.tink;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.stopso.kit.vault.SubjectErased;

/**
 * The wrapped data keys, one document for each subject; after an erasure the document stays,
 * without its key, so that nobody makes a new one. Majority and journal, read from the primary.
 */
final class KeyStore implements AutoCloseable {

  private static final String WRAPPED = "wrapped";

  private final MongoClient client;
  private final MongoCollection<Document> keys;

  KeyStore(String uri, String database, Duration answersWithin) {
    long millis = answersWithin.toMillis();
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyToClusterSettings(
                    cluster -> cluster.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build());
    keys =
        client
            .getDatabase(database)
            .getCollection("data_keys")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
  }

  /**
   * The wrapped key of {@code subject}; empty when it never had one.
   *
   * @throws SubjectErased when it was destroyed
   */
  Optional<byte[]> find(String subject) {
    Document found = keys.find(Filters.eq(subject)).first();
    if (found == null) {
      return Optional.empty();
    }
    Binary wrapped = found.get(WRAPPED, Binary.class);
    if (wrapped == null) {
      throw new SubjectErased(subject);
    }
    return Optional.of(wrapped.getData());
  }

  /** Keeps {@code wrapped} for {@code subject}; false when there is a key already, or was one. */
  boolean add(String subject, byte[] wrapped, Instant at) {
    try {
      keys.insertOne(
          new Document("_id", subject)
              .append(WRAPPED, new Binary(wrapped))
              .append("madeAt", Date.from(at)));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /** Destroys the keys of these subjects, for ever. */
  void destroy(Collection<String> subjects, Instant at) {
    Bson change = Updates.combine(Updates.unset(WRAPPED), Updates.min("erasedAt", Date.from(at)));
    keys.bulkWrite(
        subjects.stream()
            .map(
                subject ->
                    new UpdateOneModel<Document>(
                        Filters.eq(subject), change, new UpdateOptions().upsert(true)))
            .toList());
  }

  @Override
  public void close() {
    client.close();
  }
}
