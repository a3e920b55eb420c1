package org.stopso.kit.vault.tink;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose data were erased, kept with the service's data and apart from the keys: a restored database
 * of keys may hold keys again that had been destroyed.
 */
final class ErasureLedger {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureLedger.class);
  private static final String AT = "erasedAt";
  private static final int BATCH = 500;

  private final MongoCollection<Document> entries;

  ErasureLedger(MongoDatabase database) {
    entries =
        database
            .getCollection("erasure_ledger")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
  }

  void append(String subject, Instant at) {
    add(List.of(new Document("_id", subject).append(AT, Date.from(at))));
  }

  /** Whom it names. */
  Stream<String> subjects() {
    return StreamSupport.stream(entries.find().spliterator(), false)
        .map(entry -> entry.getString("_id"));
  }

  /**
   * Brings ledger and keys to the same erasures, whichever of the two a restore took back to an
   * earlier day: what the keys know as erased is noted here, what is noted here is destroyed there.
   */
  void agreeWith(KeyStore keys, ToIntFunction<List<String>> destroy) {
    keys.erased().gather(Gatherers.windowFixed(BATCH)).forEach(this::add);
    int cameBack = subjects().gather(Gatherers.windowFixed(BATCH)).mapToInt(destroy).sum();
    LOG.info(
        "Erasures: {} in the ledger; {} keys had come back and were destroyed again",
        entries.countDocuments(),
        cameBack);
  }

  /** The first date stays. */
  private void add(List<Document> erased) {
    entries.bulkWrite(
        erased.stream()
            .map(
                one ->
                    new UpdateOneModel<Document>(
                        Filters.eq(one.getString("_id")),
                        Updates.setOnInsert(AT, one.getDate(AT)),
                        new UpdateOptions().upsert(true)))
            .toList());
  }
}
