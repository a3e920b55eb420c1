package org.stopso.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.stopso.contracts.Contract;
import org.stopso.contracts.Event;
import org.stopso.contracts.EventCatalogue;
import org.stopso.contracts.EventCodec;
import org.stopso.local.RealParts;

/** Publishes events as the other services' relays do. */
final class Announcer implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", RealParts.kafka(), "linger.ms", 0),
          new StringSerializer(),
          new ByteArraySerializer());

  void announce(Event event) {
    announce(event, UUID.randomUUID().toString());
  }

  void announce(Event event, String id) {
    announce(event, id, Map.of());
  }

  /** As a consequence of what the trace with that id began with. */
  void announceIn(String trace, Event event) {
    String parent = "00-" + trace + "-b7ad6b7169203331-01";
    announce(event, UUID.randomUUID().toString(), Map.of("traceparent", parent));
  }

  private void announce(Event event, String id, Map<String, String> besides) {
    Contract contract = EventCatalogue.contractOf(event.getClass());
    var record =
        new ProducerRecord<>(contract.topic().topicName(), event.key(), EventCodec.write(event));
    headers(contract, event, id)
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    besides.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    producer.send(record);
    producer.flush();
  }

  private static Map<String, String> headers(Contract contract, Event event, String id) {
    return Map.of(
        "ce_specversion", "1.0",
        "ce_id", id,
        "ce_source", "/stopso/matching-service",
        "ce_type", contract.type(),
        "ce_subject", event.key(),
        "ce_time", "2026-11-24T09:00:00Z",
        "ce_sequence", "00000000000000000001",
        "content-type", "application/json");
  }

  @Override
  public void close() {
    producer.close();
  }
}
