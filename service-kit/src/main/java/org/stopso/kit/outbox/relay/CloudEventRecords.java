package org.stopso.kit.outbox.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.stopso.kit.outbox.OutboxEntry;

/** Entries as CloudEvents 1.0 in Kafka's binary mode. */
final class CloudEventRecords {

  private final String source;

  CloudEventRecords(String source) {
    this.source = source;
  }

  /** With the headers that continue {@code trace}. */
  ProducerRecord<byte[], byte[]> of(OutboxEntry entry, Map<String, String> trace) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(entry.topic(), entry.key().getBytes(UTF_8), entry.value());
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", entry.id());
    header(record, "ce_source", source);
    header(record, "ce_type", entry.type());
    header(record, "ce_subject", entry.key());
    header(record, "ce_time", entry.at().toString());
    header(record, "ce_sequence", String.format(Locale.ROOT, "%020d", entry.sequence()));
    header(record, "content-type", "application/json");
    trace.forEach((name, text) -> header(record, name, text));
    return record;
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String text) {
    record.headers().add(name, text.getBytes(UTF_8));
  }
}
