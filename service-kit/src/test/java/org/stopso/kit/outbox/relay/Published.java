package org.stopso.kit.outbox.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.stopso.contracts.Topic;

/** What arrives on {@code stopso.referrals} with keys of one beginning. */
final class Published implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String prefix;
  private final Map<String, List<ConsumerRecord<byte[], byte[]>>> byKey = new LinkedHashMap<>();

  Published(String kafka, String prefix) {
    this.prefix = prefix;
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all =
        IntStream.range(0, Topic.PARTITIONS)
            .mapToObj(n -> new TopicPartition(Topic.REFERRALS.topicName(), n))
            .toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  /** All there was so far. */
  int count() {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
      String key = new String(record.key(), UTF_8);
      if (key.startsWith(prefix)) {
        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(record);
      }
    }
    return byKey.values().stream().mapToInt(List::size).sum();
  }

  /** The sequences of a key, in the order of the broker; of duplicates the first. */
  List<Long> sequences(String key) {
    return byKey.getOrDefault(key, List.of()).stream()
        .map(record -> Long.valueOf(header(record, "ce_sequence")))
        .distinct()
        .toList();
  }

  ConsumerRecord<byte[], byte[]> first(String key) {
    return byKey.getOrDefault(key, List.of()).getFirst();
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
