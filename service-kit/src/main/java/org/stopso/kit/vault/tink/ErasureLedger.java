package org.stopso.kit.vault.tink;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * Whose data were erased, kept with the service's data and apart from the keys: a restored database
 * of keys may hold keys again that had been destroyed.
 */
final class ErasureLedger {

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
    entries.updateOne(
        Filters.eq(subject),
        Updates.setOnInsert("erasedAt", Date.from(at)),
        new UpdateOptions().upsert(true));
  }

  /** Gives every subject to {@code erase}, some hundreds at a time. */
  void replay(Consumer<List<String>> erase) {
    List<String> batch = new ArrayList<>();
    try (MongoCursor<Document> all = entries.find().iterator()) {
      while (all.hasNext()) {
        batch.add(all.next().getString("_id"));
        if (batch.size() == BATCH || !all.hasNext()) {
          erase.accept(List.copyOf(batch));
          batch.clear();
        }
      }
    }
  }
}
