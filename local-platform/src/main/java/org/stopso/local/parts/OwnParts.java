package org.stopso.local.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.stopso.local.kafka.Broker;
import org.stopso.local.mongo.MongoProvisioning;
import org.stopso.local.mongo.MongoStore;
import org.stopso.local.process.Child;
import org.stopso.local.process.Ports;

/** A {@code mongod} as this machine has one and a broker in this JVM, on free ports. */
final class OwnParts implements Parts {
  private static final Duration DEADLINE = Duration.ofSeconds(15);

  private final Path folder;
  private @Nullable Child mongod;
  private @Nullable Broker broker;

  OwnParts(Path folder) {
    this.folder = folder;
  }

  @Override
  public String startMongo() throws IOException {
    MongoStore store =
        new MongoStore(
            MongoProvisioning.from(System.getenv(), System.out::println).find(),
            folder.resolve("mongo"),
            Ports.free());
    if (!store.isSomebodyElses()) {
      mongod = store.start(folder.resolve("mongod.log"));
    }
    return store.uri();
  }

  @Override
  public String startKafka() throws IOException {
    broker = Broker.start(folder.resolve("kafka"), Ports.free(), Ports.free());
    return broker.bootstrapServers();
  }

  @Override
  public void stop() {
    if (mongod != null) {
      mongod.askToEnd();
    }
    if (broker != null) {
      broker.close();
    }
    if (mongod != null) {
      mongod.awaitEnd(DEADLINE);
    }
  }
}
