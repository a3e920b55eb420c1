package org.stopso.therapist;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.stopso.contracts.Event;
import org.stopso.contracts.EventCatalogue;
import org.stopso.contracts.EventCodec;
import org.stopso.contracts.Topic;
import org.stopso.local.RealParts;

/** The broker as other services see it: says what they say, hears what this service says. */
public final class Wire {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Wire WIRE = new Wire();

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RealParts.kafka()),
          new StringSerializer(),
          new ByteArraySerializer());
  private final List<ConsumerRecord<String, byte[]>> heard = new CopyOnWriteArrayList<>();

  private Wire() {
    Thread.ofVirtual().name("wire").start(this::listen);
  }

  /** The one there is. */
  public static Wire wire() {
    return WIRE;
  }

  private void listen() {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                RealParts.kafka(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "wire-" + UUID.randomUUID(),
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                500,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topic.THERAPIST_PROFILES.topicName(), Topic.CASEWORK.topicName()));
      while (true) {
        consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
      }
    }
  }

  /** Publishes {@code event} as the service that owns it would. */
  public void say(Event event) {
    var contract = EventCatalogue.contractOf(event.getClass());
    ProducerRecord<String, byte[]> said =
        new ProducerRecord<>(contract.topic().topicName(), event.key(), EventCodec.write(event));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "/stopso/test",
            "ce_type",
            contract.type(),
            "ce_subject",
            event.key(),
            "ce_time",
            Instant.now().toString(),
            "ce_sequence",
            "00000000000000000001",
            "content-type",
            "application/json")
        .forEach((name, value) -> said.headers().add(name, bytes(value)));
    producer.send(said);
    producer.flush();
  }

  /** Every event of that kind and key so far, in order. */
  public <E extends Event> List<E> heard(Class<E> kind, String key) {
    byte[] type = bytes(EventCatalogue.contractOf(kind).type());
    return records(key)
        .filter(one -> is(one.headers().lastHeader("ce_type"), type))
        .map(one -> EventCodec.read(one.value(), kind))
        .toList();
  }

  /** The events of that kind and key, once there are {@code count}. */
  public <E extends Event> List<E> await(Class<E> kind, String key, int count) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> heard(kind, key), events -> events.size() >= count);
  }

  /** All that was heard, as text. */
  public String everything() {
    StringBuilder all = new StringBuilder();
    heard.forEach(
        one -> all.append(one.key()).append(new String(one.value(), StandardCharsets.UTF_8)));
    return all.toString();
  }

  private Stream<ConsumerRecord<String, byte[]>> records(String key) {
    return heard.stream().filter(one -> key.equals(one.key())).filter(one -> one.value() != null);
  }

  private static boolean is(Header header, byte[] value) {
    return Arrays.equals(header.value(), value);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
