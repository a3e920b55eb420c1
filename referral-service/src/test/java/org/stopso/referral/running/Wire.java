package org.stopso.referral.running;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.stopso.contracts.Contract;
import org.stopso.contracts.Event;
import org.stopso.contracts.EventCatalogue;
import org.stopso.contracts.EventCodec;
import org.stopso.contracts.Topic;
import org.stopso.local.RealParts;

/** The other services, as this one sees them: somebody who publishes, and somebody who listens. */
final class Wire implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", RealParts.kafka(), "linger.ms", 0),
          new StringSerializer(),
          new ByteArraySerializer());
  private final KafkaConsumer<String, byte[]> consumer =
      new KafkaConsumer<>(
          Map.of("bootstrap.servers", RealParts.kafka(), "auto.offset.reset", "earliest"),
          new StringDeserializer(),
          new ByteArrayDeserializer());
  private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();

  /** Publishes {@code event} as the service does that owns it. */
  void says(Event event) {
    Contract contract = EventCatalogue.contractOf(event.getClass());
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(contract.topic().topicName(), event.key(), EventCodec.write(event));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_source", "/stopso/somebody",
            "ce_type", contract.type(),
            "ce_subject", event.key(),
            "ce_time", Instant.now().toString(),
            "content-type", "application/json")
        .forEach(
            (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(message).get(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for the first {@code type} about {@code referralId}. */
  <E extends Event> E hears(Class<E> type, String referralId) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> all(type, referralId).stream().findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  /** Every {@code type} about {@code referralId} up to now. */
  <E extends Event> List<E> all(Class<E> type, String referralId) {
    return about(referralId).stream()
        .filter(message -> typeOf(message).equals(EventCatalogue.contractOf(type).type()))
        .map(message -> EventCodec.read(message.value(), type))
        .toList();
  }

  /** Every record about {@code referralId} up to now. */
  Collection<ConsumerRecord<String, byte[]>> about(String referralId) {
    listen();
    return heard.stream().filter(message -> referralId.equals(message.key())).toList();
  }

  static String typeOf(ConsumerRecord<?, ?> message) {
    return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
  }

  private void listen() {
    if (consumer.assignment().isEmpty()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.REFERRALS.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }
    consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
