package org.stopso.kit.received;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/**
 * A record as it came from the broker.
 *
 * @param key absent when the sender gave none: such records have no order
 * @param headers those of CloudEvents and of tracing
 */
public record Received(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    Map<String, String> headers,
    byte[] value) {

  /** As the listener container sees it. */
  public static Received of(ConsumerRecord<?, ?> record) {
    Map<String, String> headers = new TreeMap<>();
    record.headers().forEach(header -> keep(headers, header.key(), header.value()));
    return new Received(
        record.topic(),
        record.partition(),
        record.offset(),
        text(record.key()),
        headers,
        record.value() instanceof byte[] value ? value : new byte[0]);
  }

  /** As the binder gives it to a function. */
  public static Received of(Message<byte[]> message) {
    MessageHeaders from = message.getHeaders();
    Map<String, String> headers = new TreeMap<>();
    from.forEach((name, value) -> keep(headers, name, value));
    return new Received(
        String.valueOf(from.get(KafkaHeaders.RECEIVED_TOPIC)),
        from.get(KafkaHeaders.RECEIVED_PARTITION) instanceof Integer partition ? partition : 0,
        from.get(KafkaHeaders.OFFSET) instanceof Long offset ? offset : 0,
        text(from.get(KafkaHeaders.RECEIVED_KEY)),
        headers,
        message.getPayload());
  }

  private static void keep(Map<String, String> headers, String name, @Nullable Object value) {
    String text = text(value);
    if (text != null && (name.startsWith("ce_") || name.startsWith("trace"))) {
      headers.put(name, text);
    }
  }

  private static @Nullable String text(@Nullable Object raw) {
    return switch (raw) {
      case null -> null;
      case byte[] bytes -> new String(bytes, UTF_8);
      case Object other -> other.toString();
    };
  }

  /** The event's id; a record without one is known by its place. */
  public String id() {
    return headers.getOrDefault("ce_id", place());
  }

  /** The CloudEvents type, where it has one. */
  public Optional<String> type() {
    return Optional.ofNullable(headers.get("ce_type"));
  }

  /** Topic, partition and offset. */
  public String place() {
    return topic + "-" + partition + "-" + offset;
  }
}
