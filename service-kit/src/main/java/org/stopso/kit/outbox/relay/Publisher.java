package org.stopso.kit.outbox.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stopso.kit.outbox.OutboxEntry;

/** Sends entries in waves: at most one record of a key is in flight, so none can overtake. */
final class Publisher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final CloudEventRecords records;
  private final MeterRegistry meters;
  private @Nullable Producer<byte[], byte[]> producer;

  Publisher(
      Supplier<Producer<byte[], byte[]>> producers,
      CloudEventRecords records,
      MeterRegistry meters) {
    this.producers = producers;
    this.records = records;
    this.meters = meters;
  }

  /**
   * Publishes {@code entries}, given in order of sequence, as long as it may, and adds those that
   * were acknowledged to {@code acknowledged}. After a failure the rest of that key stays.
   */
  void publish(
      List<OutboxEntry> entries, BooleanSupplier mayStillSend, List<OutboxEntry> acknowledged) {
    Collection<Queue<OutboxEntry>> keys = byKey(entries);
    try {
      while (!keys.isEmpty() && mayStillSend.getAsBoolean()) {
        keys = settled(sent(keys), acknowledged);
      }
    } catch (KafkaException e) {
      recover(e);
    }
  }

  private static Collection<Queue<OutboxEntry>> byKey(List<OutboxEntry> entries) {
    Map<List<String>, Queue<OutboxEntry>> queues = new LinkedHashMap<>();
    for (OutboxEntry entry : entries) {
      queues
          .computeIfAbsent(List.of(entry.topic(), entry.key()), key -> new ArrayDeque<>())
          .add(entry);
    }
    return queues.values();
  }

  /** The first of each key; no more where the broker is away, since each would wait for it. */
  private List<InFlight> sent(Collection<Queue<OutboxEntry>> keys) {
    List<InFlight> wave = new ArrayList<>();
    for (Queue<OutboxEntry> key : keys) {
      OutboxEntry entry = key.remove();
      Future<RecordMetadata> answer = producer().send(records.of(entry));
      wave.add(new InFlight(entry, key, answer));
      if (answer.state() == Future.State.FAILED) {
        break;
      }
    }
    return wave;
  }

  /** Waits for the wave; the keys that may go on. */
  private List<Queue<OutboxEntry>> settled(List<InFlight> wave, List<OutboxEntry> acknowledged) {
    List<Queue<OutboxEntry>> goOn = new ArrayList<>();
    Throwable failure = null;
    for (InFlight each : wave) {
      Throwable failed = failureOf(each.answer());
      if (failed != null) {
        failure = failed;
        continue;
      }
      acknowledged.add(each.entry());
      meters.counter("stopso.outbox.published", "topic", each.entry().topic()).increment();
      if (!each.rest().isEmpty()) {
        goOn.add(each.rest());
      }
    }
    if (failure != null) {
      recover(failure);
    }
    return goOn;
  }

  private static @Nullable Throwable failureOf(Future<RecordMetadata> answer) {
    try {
      answer.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return e;
    }
  }

  /** A producer that failed for good is replaced; nothing is lost, the entries are still there. */
  private void recover(Throwable failure) {
    LOG.warn("Not published, will be tried again: {}", failure.toString());
    if (!(failure instanceof RetriableException)) {
      close();
    }
  }

  private Producer<byte[], byte[]> producer() {
    if (producer == null) {
      producer = producers.get();
    }
    return producer;
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
      producer = null;
    }
  }

  private record InFlight(
      OutboxEntry entry, Queue<OutboxEntry> rest, Future<RecordMetadata> answer) {}
}
