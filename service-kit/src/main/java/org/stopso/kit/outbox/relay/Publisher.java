package org.stopso.kit.outbox.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
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
import org.stopso.kit.trace.Step;
import org.stopso.kit.trace.Traces;

/** Sends entries in waves: at most one record of a key is in flight, so none can overtake. */
final class Publisher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final CloudEventRecords records;
  private final MeterRegistry meters;
  private final Traces traces;
  private @Nullable Producer<byte[], byte[]> producer;

  Publisher(
      Supplier<Producer<byte[], byte[]>> producers,
      CloudEventRecords records,
      MeterRegistry meters,
      Traces traces) {
    this.producers = producers;
    this.records = records;
    this.meters = meters;
    this.traces = traces;
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
      Step step = stepOf(entry);
      Future<RecordMetadata> answer = producer().send(records.of(entry, step.headers()));
      wave.add(new InFlight(entry, key, answer, step));
      if (answer.state() == Future.State.FAILED) {
        break;
      }
    }
    return wave;
  }

  /** Goes on from the trace of the entry's cause, of which this thread knows nothing. */
  private Step stepOf(OutboxEntry entry) {
    return traces
        .continued(entry.trace(), entry.topic() + " publish", Span.Kind.PRODUCER)
        .with("messaging.system", "kafka")
        .with("messaging.operation", "publish")
        .with("messaging.destination.name", entry.topic());
  }

  /** Waits for the wave; the keys that may go on. */
  private List<Queue<OutboxEntry>> settled(List<InFlight> wave, List<OutboxEntry> acknowledged) {
    List<Queue<OutboxEntry>> goOn = new ArrayList<>();
    Throwable failure = null;
    for (InFlight each : wave) {
      Throwable failed = each.failure();
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
      OutboxEntry entry, Queue<OutboxEntry> rest, Future<RecordMetadata> answer, Step step) {

    /** Waits for the broker's answer; null when it has the record. */
    @Nullable Throwable failure() {
      try (step) {
        Throwable failure = outcome();
        if (failure != null) {
          step.failed(failure);
        }
        return failure;
      }
    }

    private @Nullable Throwable outcome() {
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
  }
}
