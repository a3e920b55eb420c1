package org.stopso.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.stopso.contracts.Contract;
import org.stopso.contracts.Event;
import org.stopso.contracts.EventCatalogue;
import org.stopso.contracts.EventCodec;
import org.stopso.contracts.Topic;

/** The other services, as far as the wire shows them: says events, and hears what matching says. */
public final class Wire implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final List<Event> heard = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> sequences = new ConcurrentHashMap<>();
  private final Thread listener;
  private volatile boolean open = true;

  public Wire(String kafka) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());
    listener = Thread.ofPlatform().daemon().name("wire").start(() -> listen(kafka));
  }

  /** Says an event as its service would. */
  public void say(Event event) {
    Contract contract = EventCatalogue.contractOf(event.getClass());
    send(contract, event.key(), EventCodec.write(event));
  }

  /** A therapist has left. */
  public void tombstone(Class<? extends Event> type, String key) {
    send(EventCatalogue.contractOf(type), key, null);
  }

  /** Everything matching said about a referral, in order. */
  public List<Event> about(String referralId) {
    return heard.stream().filter(event -> event.key().equals(referralId)).toList();
  }

  /** What it said about a referral, in words. */
  public List<String> names(String referralId) {
    return about(referralId).stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  /** The last event of that type about a referral. */
  public <E extends Event> Optional<E> last(String referralId, Class<E> type) {
    return about(referralId).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((first, second) -> second);
  }

  @Override
  public void close() throws InterruptedException {
    open = false;
    listener.join(Duration.ofSeconds(5));
    producer.close(Duration.ofSeconds(5));
  }

  private void send(
      Contract contract, String key, byte @org.jspecify.annotations.Nullable [] value) {
    String topic = contract.topic().topicName();
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
    int sequence = sequences.merge(topic + key, 1, Integer::sum);
    record.headers().add("ce_specversion", "1.0".getBytes(UTF_8));
    record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
    record.headers().add("ce_source", "/stopso/test".getBytes(UTF_8));
    record.headers().add("ce_type", contract.type().getBytes(UTF_8));
    record.headers().add("ce_subject", key.getBytes(UTF_8));
    record.headers().add("ce_time", "2026-11-24T09:00:00Z".getBytes(UTF_8));
    record.headers().add("ce_sequence", "%020d".formatted(sequence).getBytes(UTF_8));
    record.headers().add("content-type", "application/json".getBytes(UTF_8));
    producer.send(record);
  }

  private void listen(String kafka) {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .partitionsFor(Topic.MATCHING.topicName())
          .forEach(one -> partitions.add(new TopicPartition(one.topic(), one.partition())));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (open) {
        consumer.poll(Duration.ofMillis(100)).forEach(this::hear);
      }
    }
  }

  private void hear(ConsumerRecord<String, byte[]> record) {
    String type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
    EventCatalogue.ofType(type)
        .ifPresent(contract -> heard.add(EventCodec.read(record.value(), contract)));
  }
}
