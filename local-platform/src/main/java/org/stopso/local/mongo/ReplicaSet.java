package org.stopso.local.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.stopso.local.process.Ports;
import org.stopso.local.process.Waiting;

/**
 * Makes a fresh {@code mongod} the only member of a replica set and waits until it takes writes.
 */
final class ReplicaSet {
  static final String NAME = "rs0";
  private static final int ALREADY_INITIALISED = 23;
  private static final int NOT_INITIALISED = 94;

  private ReplicaSet() {}

  static String uri(int port) {
    return "mongodb://127.0.0.1:" + port + "/?directConnection=true";
  }

  /**
   * Returns when the one at {@code port} is primary.
   *
   * @param alive whether it is worth waiting on
   * @throws IllegalStateException when it is not within {@code deadline}
   */
  static void awaitPrimary(int port, Duration deadline, BooleanSupplier alive) {
    Waiting waiting = new Waiting("MongoDB at port " + port, deadline, alive);
    waiting.until(() -> Ports.answers(port));
    try (MongoClient client = MongoClients.create(settings(port))) {
      MongoDatabase admin = client.getDatabase("admin");
      waiting.until(() -> isPrimary(admin, port));
    }
  }

  private static boolean isPrimary(MongoDatabase admin, int port) {
    try {
      Document hello = admin.runCommand(new Document("hello", 1));
      if (!hello.containsKey("setName")) {
        initiate(admin, port);
      }
      return hello.getBoolean("isWritablePrimary", false);
    } catch (MongoException notYet) {
      return false;
    }
  }

  private static void initiate(MongoDatabase admin, int port) {
    Document member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
    Document config = new Document("_id", NAME).append("members", List.of(member));
    try {
      admin.runCommand(new Document("replSetInitiate", config));
    } catch (MongoCommandException refused) {
      if (refused.getErrorCode() != ALREADY_INITIALISED
          && refused.getErrorCode() != NOT_INITIALISED) {
        throw refused;
      }
    }
  }

  private static MongoClientSettings settings(int port) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(uri(port)))
        .applyToClusterSettings(c -> c.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
        .build();
  }
}
