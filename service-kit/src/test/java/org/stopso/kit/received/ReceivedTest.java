package org.stopso.kit.received;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;

class ReceivedTest {

  private static final byte[] VALUE = "{}".getBytes(UTF_8);

  @Test
  void theSameFromTheContainerAndFromTheBinder() {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("stopso.matching", 3, 14L, "key".getBytes(UTF_8), VALUE);
    record
        .headers()
        .add("ce_id", "an-id".getBytes(UTF_8))
        .add("traceparent", "00-1-2-01".getBytes(UTF_8))
        .add("other", "left out".getBytes(UTF_8));
    var message =
        MessageBuilder.withPayload(VALUE)
            .setHeader(KafkaHeaders.RECEIVED_TOPIC, "stopso.matching")
            .setHeader(KafkaHeaders.RECEIVED_PARTITION, 3)
            .setHeader(KafkaHeaders.OFFSET, 14L)
            .setHeader(KafkaHeaders.RECEIVED_KEY, "key".getBytes(UTF_8))
            .setHeader("ce_id", "an-id".getBytes(UTF_8))
            .setHeader("traceparent", "00-1-2-01")
            .setHeader("other", "left out")
            .build();
    assertThat(Received.of(message)).isEqualTo(Received.of(record));
    assertThat(Received.of(record).headers())
        .isEqualTo(Map.of("ce_id", "an-id", "traceparent", "00-1-2-01"));
  }

  @Test
  void aRecordWithoutAnIdIsKnownByItsPlace() {
    assertThat(new Received("stopso.matching", 3, 14, null, Map.of(), VALUE).id())
        .isEqualTo("stopso.matching-3-14");
  }
}
