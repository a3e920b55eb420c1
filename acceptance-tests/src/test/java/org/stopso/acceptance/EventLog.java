package org.stopso.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An independent reader of everything the platform publishes, as an analyst's program would be:
 * from the first record on, in no group.
 */
final class EventLog implements AutoCloseable {

  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread reader;

  EventLog(String brokers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                brokers,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    consumer
        .listTopics(Duration.ofSeconds(20))
        .forEach(
            (topic, infos) -> {
              if (topic.startsWith("stopso.")) {
                infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
              }
            });
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    reader = Thread.ofPlatform().daemon().start(this::read);
  }

  /** One record, {@code raw} as it came. */
  record Entry(
      String topic,
      String key,
      String id,
      String type,
      long sequence,
      byte[] value,
      ConsumerRecord<byte[], byte[]> raw) {

    JsonNode json() {
      return Platform.JSON.readTree(value);
    }

    String name() {
      String[] parts = type.split("\\.");
      return parts[parts.length - 2];
    }
  }

  List<Entry> all() {
    return List.copyOf(entries);
  }

  /** The first event of that name which tells of {@code referralId}, as soon as it is there. */
  Entry awaitFor(String name, String referralId) {
    return Eventually.found(name + " on Kafka", () -> find(name, referralId));
  }

  private Optional<Entry> find(String name, String referralId) {
    return entries.stream()
        .filter(entry -> entry.name().equals(name))
        .filter(entry -> new String(entry.value(), StandardCharsets.UTF_8).contains(referralId))
        .findFirst();
  }

  private void read() {
    try {
      while (true) {
        consumer.poll(Duration.ofMillis(100)).forEach(entry -> entries.add(entryOf(entry)));
      }
    } catch (WakeupException closing) {
      consumer.close();
    }
  }

  private static Entry entryOf(ConsumerRecord<byte[], byte[]> raw) {
    return new Entry(
        raw.topic(),
        raw.key() == null ? "" : new String(raw.key(), StandardCharsets.UTF_8),
        header(raw.headers().lastHeader("ce_id")),
        header(raw.headers().lastHeader("ce_type")),
        Long.parseLong(header(raw.headers().lastHeader("ce_sequence"))),
        raw.value() == null ? new byte[0] : raw.value(),
        raw);
  }

  private static String header(@Nullable Header header) {
    return header == null ? "0" : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws InterruptedException {
    consumer.wakeup();
    reader.join();
  }
}
