package org.stopso.kit.vault.tink;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
  private static final String ERASED = "erasedAt";
  private static final FindOneAndUpdateOptions OR_ADD =
      new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

  private final MongoClient client;
  private final MongoCollection<Document> keys;

  /** A subject's key as it lies in the store. */
  record Key(String subject, byte[] wrapped) {}

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
    return Optional.ofNullable(keys.find(Filters.eq(subject)).first())
        .map(found -> wrapped(found, subject));
  }

  /**
   * The wrapped key of {@code subject}, which is {@code fresh} from now on where it never had one:
   * one question in both cases, and many at once agree.
   *
   * @throws SubjectErased when it was destroyed
   */
  byte[] findOrAdd(String subject, byte[] fresh, Instant at) {
    Bson add =
        Updates.combine(
            Updates.setOnInsert(WRAPPED, new Binary(fresh)),
            Updates.setOnInsert("madeAt", Date.from(at)));
    try {
      return wrapped(
          Objects.requireNonNull(keys.findOneAndUpdate(Filters.eq(subject), add, OR_ADD)), subject);
    } catch (MongoException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return find(subject).orElseThrow();
      }
      throw e;
    }
  }

  private static byte[] wrapped(Document found, String subject) {
    Binary wrapped = found.get(WRAPPED, Binary.class);
    if (wrapped == null) {
      throw new SubjectErased(subject);
    }
    return wrapped.getData();
  }

  /** Destroys the keys of these subjects, for ever; how many were there. */
  int destroy(Collection<String> subjects, Instant at) {
    Bson change = Updates.combine(Updates.unset(WRAPPED), Updates.min(ERASED, Date.from(at)));
    return keys.bulkWrite(
            subjects.stream()
                .map(
                    subject ->
                        new UpdateOneModel<Document>(
                            Filters.eq(subject), change, new UpdateOptions().upsert(true)))
                .toList())
        .getModifiedCount();
  }

  /** Whose keys were destroyed, and when ({@code _id}, {@code erasedAt}). */
  Stream<Document> erased() {
    keys.createIndex(Indexes.ascending(ERASED), new IndexOptions().sparse(true));
    return stream(keys.find(Filters.gt(ERASED, Date.from(Instant.EPOCH))));
  }

  /** Every key there is. */
  Stream<Key> all() {
    return stream(keys.find(Filters.exists(WRAPPED)))
        .map(one -> new Key(one.getString("_id"), one.get(WRAPPED, Binary.class).getData()));
  }

  private static Stream<Document> stream(Iterable<Document> found) {
    return StreamSupport.stream(found.spliterator(), false);
  }

  /**
   * Puts each key wrapped anew in the place of what it was, unless that has changed meanwhile; how
   * many that were.
   */
  int replace(List<Key> keys, UnaryOperator<Key> anew) {
    return this.keys
        .bulkWrite(
            keys.stream()
                .map(
                    key ->
                        new UpdateOneModel<Document>(
                            Filters.and(
                                Filters.eq(key.subject()),
                                Filters.eq(WRAPPED, new Binary(key.wrapped()))),
                            Updates.set(WRAPPED, new Binary(anew.apply(key).wrapped()))))
                .toList())
        .getModifiedCount();
  }

  @Override
  public void close() {
    client.close();
  }
}
