package org.stopso.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stopso.local.files.Folders;
import org.stopso.local.kafka.Broker;
import org.stopso.local.logs.QuietLogs;
import org.stopso.local.mongo.MongoProvisioning;
import org.stopso.local.mongo.MongoStore;
import org.stopso.local.process.Child;
import org.stopso.local.process.Ports;
import org.stopso.local.secrets.Secrets;

/**
 * What integration tests run on: a real MongoDB replica set and a real Kafka broker, each started
 * once in a JVM when first asked for, on free ports and in a temporary folder, gone with the JVM.
 */
public final class RealParts {
  private static final Duration DEADLINE = Duration.ofSeconds(15);
  private static final Path FOLDER = temporaryFolder();

  private static @Nullable Child mongod;
  private static @Nullable String mongoUri;
  private static @Nullable Broker broker;
  private static @Nullable Secrets secrets;

  static {
    QuietLogs.ofTheParts();
    Runtime.getRuntime().addShutdownHook(new Thread(RealParts::stop, "stop-real-parts"));
  }

  /** The threads by which Spring closes its contexts at the end. */
  private static final Pattern OWN_END = Pattern.compile("Spring\\w*ShutdownHook");

  private RealParts() {}

  /** The URI of the MongoDB, without a database. */
  public static synchronized String mongoUri() {
    if (mongoUri == null) {
      mongoUri = calmly(RealParts::startMongo);
    }
    return mongoUri;
  }

  /** The broker's {@code host:port}. Topics must be declared; none is made by use. */
  public static synchronized String kafka() {
    if (broker == null) {
      broker = calmly(() -> Broker.start(FOLDER.resolve("kafka"), Ports.free(), Ports.free()));
    }
    return broker.bootstrapServers();
  }

  /** A folder with {@code kek.json} and {@code pepper}. */
  public static synchronized Path secretsDir() {
    if (secrets == null) {
      secrets = calmly(() -> Secrets.in(FOLDER.resolve("secrets")));
      calmly(secrets::keyEncryptionKey);
      calmly(secrets::pepper);
    }
    return FOLDER.resolve("secrets");
  }

  /** The settings by which a service finds all of these; asking starts them. */
  public static Map<String, String> properties() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("STOPSO_MONGODB_URI", mongoUri());
    settings.put("STOPSO_KEYS_MONGODB_URI", mongoUri());
    settings.put("STOPSO_KAFKA", kafka());
    settings.put("STOPSO_KAFKA_REPLICATION", "1");
    settings.put("STOPSO_KEK_FILE", secretsDir().resolve("kek.json").toString());
    settings.put("STOPSO_PEPPER_FILE", secretsDir().resolve("pepper").toString());
    return settings;
  }

  private static String startMongo() throws IOException {
    MongoStore store =
        new MongoStore(
            MongoProvisioning.from(System.getenv(), System.out::println).find(),
            FOLDER.resolve("mongo"),
            Ports.free());
    if (!store.isSomebodyElses()) {
      mongod = store.start(FOLDER.resolve("mongod.log"));
    }
    return store.uri();
  }

  private static void stop() {
    awaitTheProgramsOwnEnd();
    stopParts();
  }

  /** What still uses the parts ends first, or it would wait for what is gone. */
  private static void awaitTheProgramsOwnEnd() {
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> OWN_END.matcher(thread.getName()).matches())
        .forEach(RealParts::await);
  }

  private static void await(Thread ending) {
    try {
      ending.join(DEADLINE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static synchronized void stopParts() {
    if (mongod != null) {
      mongod.askToEnd();
    }
    if (broker != null) {
      broker.close();
    }
    if (mongod != null) {
      mongod.awaitEnd(DEADLINE);
    }
    Folders.delete(FOLDER);
  }

  private static Path temporaryFolder() {
    return calmly(() -> Files.createTempDirectory("stopso-parts"));
  }

  private interface Start<T> {
    T start() throws IOException;
  }

  private static <T> T calmly(Start<T> step) {
    try {
      return step.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
