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
import org.stopso.local.logs.QuietLogs;
import org.stopso.local.parts.Parts;
import org.stopso.local.parts.PartsSource;
import org.stopso.local.secrets.Secrets;

/**
 * What integration tests run on: a real MongoDB replica set and a real Kafka broker, each started
 * once in a JVM when first asked for, on free ports and in a temporary folder, gone with the JVM.
 * Where they come from is {@link PartsSource}'s to say.
 */
public final class RealParts {
  private static final Duration DEADLINE = Duration.ofSeconds(15);
  private static final Path FOLDER = temporaryFolder();
  private static final PartsSource SOURCE = PartsSource.chosenIn(System.getProperties());
  private static final Parts PARTS = SOURCE.in(FOLDER);

  private static @Nullable String mongoUri;
  private static @Nullable String kafka;
  private static @Nullable Secrets secrets;

  static {
    QuietLogs.ofTheParts();
    Runtime.getRuntime().addShutdownHook(new Thread(RealParts::stop, "stop-real-parts"));
  }

  /** The threads by which Spring closes its contexts at the end. */
  private static final Pattern OWN_END = Pattern.compile("Spring\\w*ShutdownHook");

  private RealParts() {}

  /** Where they come from in this JVM. */
  public static PartsSource source() {
    return SOURCE;
  }

  /** The URI of the MongoDB, without a database. */
  public static synchronized String mongoUri() {
    if (mongoUri == null) {
      mongoUri = calmly(PARTS::startMongo);
    }
    return mongoUri;
  }

  /** The broker's {@code host:port}. Topics must be declared; none is made by use. */
  public static synchronized String kafka() {
    if (kafka == null) {
      kafka = calmly(PARTS::startKafka);
    }
    return kafka;
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
    PARTS.stop();
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
