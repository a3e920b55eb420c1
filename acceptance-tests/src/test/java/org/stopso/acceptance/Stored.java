package org.stopso.acceptance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.stopso.local.running.RunningPlatform;

/** Looks through every document of every database of the platform. */
final class Stored {

  private Stored() {}

  /** The collections in which {@code words} can be read as they are. */
  static List<String> holding(RunningPlatform platform, String words) {
    List<String> found = new ArrayList<>();
    try (MongoClient store = MongoClients.create(platform.text("mongo"))) {
      for (String database : store.listDatabaseNames()) {
        for (String collection : store.getDatabase(database).listCollectionNames()) {
          store
              .getDatabase(database)
              .getCollection(collection, RawBsonDocument.class)
              .find()
              .forEach(
                  document -> {
                    if (contains(document.getByteBuffer().array(), words)) {
                      found.add(database + "." + collection);
                    }
                  });
        }
      }
    }
    return found;
  }

  static boolean contains(byte[] bytes, String words) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(words);
  }
}
