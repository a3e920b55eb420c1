package org.stopso.benchmarks.cost;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.stopso.local.running.RunningPlatform;

/** Reads what a platform on this machine has used so far. */
public final class Meter {

  private static final List<String> STORES =
      List.of("referral", "matching", "therapist", "forum", "notification", "research", "gateway");
  private static final List<String> GROUPS = List.of("infrastructure", "services");

  private final RunningPlatform platform;
  private final MongoClient store;

  public Meter(RunningPlatform platform, MongoClient store) {
    this.platform = platform;
    this.store = store;
  }

  /** Up to now. */
  public Usage read() {
    Map<Usage.Count, Double> counts = new EnumMap<>(Usage.Count.class);
    Document status = admin("serverStatus");
    counts.put(Usage.Count.STORE_COMMANDS, commands(status));
    counts.put(
        Usage.Count.STORE_TRANSACTIONS,
        number(status.get("transactions", Document.class), "totalCommitted"));
    counts.put(Usage.Count.STORE_DATA, stored("dataSize"));
    counts.put(Usage.Count.STORE_INDEXES, stored("indexSize"));
    counts.put(Usage.Count.LOG_BYTES, logged());
    counts.put(
        Usage.Count.MAILS,
        (double)
            store
                .getDatabase("notification")
                .getCollection("notifications")
                .countDocuments(new Document("state", "SENT")));
    return new Usage(System.nanoTime() / 1e9, processor(), counts);
  }

  private Map<String, Double> processor() {
    Map<String, Double> seconds = new TreeMap<>();
    for (String group : GROUPS) {
      platform
          .describe()
          .get(group)
          .propertyNames()
          .forEach(
              name -> platform.pid(group, name).ifPresent(pid -> seconds.put(name, used(pid))));
    }
    return seconds;
  }

  private static double used(long pid) {
    return ProcessHandle.of(pid)
            .flatMap(process -> process.info().totalCpuDuration())
            .orElse(Duration.ZERO)
            .toMillis()
        / 1e3;
  }

  private static double commands(Document status) {
    Document each = status.get("metrics", Document.class).get("commands", Document.class);
    return each.values().stream()
        .filter(Document.class::isInstance)
        .map(Document.class::cast)
        .filter(command -> command.containsKey("total"))
        .mapToDouble(command -> number(command, "total"))
        .sum();
  }

  private double stored(String what) {
    return STORES.stream()
        .flatMap(name -> Stream.of(name, name + "_keys"))
        .mapToDouble(
            name -> number(store.getDatabase(name).runCommand(new Document("dbStats", 1)), what))
        .sum();
  }

  private double logged() {
    Path logs = platform.directory().resolve("kafka");
    try (Stream<Path> files = Files.walk(logs)) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .filter(file -> logs.relativize(file).toString().startsWith("stopso."))
          .mapToLong(file -> file.toFile().length())
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Document admin(String command) {
    return store.getDatabase("admin").runCommand(new Document(command, 1));
  }

  private static double number(Document document, String field) {
    return document.get(field) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
