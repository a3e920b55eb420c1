package org.stopso.kit.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.local.RealParts;
import org.stopso.local.kafka.Broker;
import org.stopso.local.process.Ports;

class RelayIT {

  private final String database = "relay-" + UUID.randomUUID().toString().substring(0, 8);
  private final String prefix = UUID.randomUUID() + "-";

  private RelayService start(String instance, Map<String, String> settings) {
    return RelayService.start(
        RealParts.mongoUri(), RealParts.kafka(), database, instance, settings);
  }

  @Test
  void everythingArrivesInTheOrderOfItsKey() throws Exception {
    try (RelayService service =
            start(
                "one", Map.of("stopso.outbox.batch", "20", "stopso.transactions.deadline", "60s"));
        Published published = new Published(RealParts.kafka(), prefix)) {
      appendAtOnce(service, 8, 40);
      await().until(() -> published.count() >= 320);
      for (int key = 0; key < 5; key++) {
        assertThat(published.sequences(prefix + key)).isEqualTo(oneTo(64));
      }
      var first = published.first(prefix + 0);
      assertThat(Published.header(first, "ce_sequence")).isEqualTo("00000000000000000001");
      assertThat(Published.header(first, "ce_specversion")).isEqualTo("1.0");
      assertThat(Published.header(first, "ce_source"))
          .isEqualTo("/stopso/" + database + "-service");
      assertThat(Published.header(first, "ce_subject")).isEqualTo(prefix + 0);
      assertThat(Published.header(first, "content-type")).isEqualTo("application/json");
      await().until(() -> service.waiting() == 0);
      MeterRegistry meters = service.get(MeterRegistry.class);
      assertThat(meters.get("stopso.outbox.published").counter().count())
          .isGreaterThanOrEqualTo(320);
    }
  }

  private void appendAtOnce(RelayService service, int threads, int each) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var appending =
          LongStream.range(0, threads)
              .mapToObj(thread -> executor.submit(() -> appendInTurn(service, each)))
              .toList();
      for (var done : appending) {
        done.get();
      }
    }
  }

  private void appendInTurn(RelayService service, int times) {
    for (int n = 0; n < times; n++) {
      service.append(prefix + n % 5);
    }
  }

  @Test
  void aRelayThatStopsLetsTheNextGoOnAtOnce() {
    RelayService first = start("one", Map.of("stopso.outbox.lease", "60s"));
    try (RelayService second = start("two", Map.of("stopso.outbox.lease", "60s"));
        Published published = new Published(RealParts.kafka(), prefix)) {
      first.append(prefix);
      await().until(() -> published.count() == 1);
      first.close();
      second.append(prefix);
      await().until(() -> published.count() == 2);
      assertThat(published.sequences(prefix)).isEqualTo(oneTo(2));
    } finally {
      first.close();
    }
  }

  @Test
  void aloneARelayIsRungForAndSharesNothing() {
    Map<String, String> nearlyNeverLooks =
        Map.of("stopso.outbox.lease", "100s", "stopso.outbox.poll", "90s");
    try (RelayService only = start("one", nearlyNeverLooks);
        Published published = new Published(RealParts.kafka(), prefix)) {
      await().until(() -> only.get(Relay.class).holdsLease());
      only.append(prefix);
      await().until(() -> published.count() == 1);
      only.append(prefix);
      await().until(() -> published.count() == 2);
      assertThat(only.get(Relay.class).sharesLease()).isFalse();
    }
  }

  @Test
  void aLeaseIsSharedForAsLongAsAnotherInstanceWaitsForIt() {
    Map<String, String> shortLease = Map.of("stopso.outbox.lease", "2s");
    try (RelayService first = start("one", shortLease);
        Published published = new Published(RealParts.kafka(), prefix)) {
      await().until(() -> first.get(Relay.class).holdsLease());
      try (RelayService second = start("two", shortLease)) {
        await().until(() -> first.get(Relay.class).sharesLease());
        assertThat(second.get(Relay.class).sharesLease()).isFalse();
        second.append(prefix);
        await().until(() -> published.count() == 1);
      }
      await().until(() -> !first.get(Relay.class).sharesLease());
    }
  }

  @Test
  void theWatchTellsOfOthersCommitsOnceTheLeaseIsShared() {
    try (RelayService service = start("one", Map.of())) {
      MongoCollection<Document> entries =
          service.get(MongoOperations.class).getCollection("watched");
      AtomicInteger told = new AtomicInteger();
      AtomicBoolean shared = new AtomicBoolean();
      OutboxWatch watch = new OutboxWatch(entries, shared::get, told::incrementAndGet);
      watch.start();
      entries.insertOne(new Document());
      shared.set(true);
      await()
          .until(
              () -> {
                entries.insertOne(new Document());
                return told.get() > 0;
              });
      watch.stop();
    }
  }

  @Test
  void aLeaseThatExpiredIsTakenOverAndTheServiceIsTold() {
    int before = RelayService.Parts.TAKEOVERS.get();
    try (RelayService service = start("two", Map.of("stopso.outbox.lease", "2s"));
        Published published = new Published(RealParts.kafka(), prefix)) {
      await().until(() -> RelayService.Parts.TAKEOVERS.get() > before);
      MongoOperations store = service.get(MongoOperations.class);
      store.save(
          new Document("_id", "relay")
              .append("owner", "one")
              .append("until", Date.from(Instant.now().plusSeconds(5))),
          "outbox_lease");
      await().until(() -> !service.get(Relay.class).holdsLease());
      int told = RelayService.Parts.TAKEOVERS.get();
      service.append(prefix);
      await().until(() -> published.count() == 1);
      await().until(() -> RelayService.Parts.TAKEOVERS.get() > told);
    }
  }

  @Test
  void nothingIsLostWhenARelayIsKilled() throws Exception {
    Process doomed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RelayService.Doomed.class.getName(),
                RealParts.mongoUri(),
                RealParts.kafka(),
                database,
                "one",
                prefix)
            .redirectErrorStream(true)
            .redirectOutput(File.createTempFile("doomed", ".log"))
            .start();
    try (Published published = new Published(RealParts.kafka(), prefix)) {
      await().until(() -> published.count() > 150);
      doomed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      try (RelayService restarted = start("one", Map.of())) {
        await().until(() -> restarted.waiting() == 0);
        await().until(() -> distinct(published) == sequencesGiven(restarted));
        for (int key = 0; key < 7; key++) {
          assertThat(published.sequences(prefix + key))
              .isEqualTo(oneTo(lastSequence(restarted, prefix + key)));
        }
      }
    } finally {
      doomed.destroyForcibly();
    }
  }

  /** What the killed one had sent, but not crossed out, comes twice. */
  private long distinct(Published published) {
    published.count();
    return LongStream.range(0, 7).map(key -> published.sequences(prefix + key).size()).sum();
  }

  private long sequencesGiven(RelayService service) {
    return LongStream.range(0, 7).map(key -> lastSequence(service, prefix + key)).sum();
  }

  private static long lastSequence(RelayService service, String key) {
    Document counter =
        service
            .get(MongoOperations.class)
            .findById("stopso.referrals/" + key, Document.class, "outbox_sequences");
    return Objects.requireNonNull(counter).getLong("last");
  }

  @Test
  void whatIsAppendedWhileTheBrokerIsAwayArrivesAfterwards(@TempDir Path folder) throws Exception {
    int port = Ports.free();
    int controller = Ports.free();
    Broker broker = Broker.start(folder.resolve("kafka"), port, controller);
    String kafka = broker.bootstrapServers();
    try (RelayService service =
        RelayService.start(
            RealParts.mongoUri(),
            kafka,
            database,
            "one",
            Map.of("stopso.outbox.lease", "4s", "stopso.census.every", "200ms"))) {
      service.append(prefix);
      await().until(() -> service.waiting() == 0);
      broker.close();
      for (int n = 0; n < 10; n++) {
        service.append(prefix);
      }
      MeterRegistry meters = service.get(MeterRegistry.class);
      await().until(() -> meters.get("stopso.outbox.lag").gauge().value() > 1.0);
      assertThat(service.waiting()).isEqualTo(10);
      await().until(() -> meters.get("stopso.outbox.waiting").gauge().value() == 10);
      broker = Broker.start(folder.resolve("kafka"), port, controller);
      await().until(() -> service.waiting() == 0);
      try (Published published = new Published(kafka, prefix)) {
        await().until(() -> published.count() >= 11 && published.sequences(prefix).size() == 11);
        assertThat(published.sequences(prefix)).isEqualTo(oneTo(11));
      }
    } finally {
      broker.close();
    }
  }

  /** For as long as what is to come may take on a machine that has much else to do. */
  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(1));
  }

  private static List<Long> oneTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
