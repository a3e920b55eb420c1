package org.stopso.kit.outbox.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.outbox.OutboxAutoConfiguration;
import org.stopso.kit.outbox.OutboxEntry;
import org.stopso.kit.trace.Traces;

/** The service's relay, with a producer of its own that is made when there is something to send. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
public class RelayAutoConfiguration {

  @Bean
  RelaySettings relaySettings(
      @Value("${stopso.instance:${spring.application.name:stopso}}") String instance,
      @Value("${spring.application.name:stopso}") String service,
      @Value("${stopso.outbox.lease:10s}") Duration lease,
      @Value("${stopso.outbox.poll:1s}") Duration poll,
      @Value("${stopso.outbox.batch:500}") int batch,
      @Value("${stopso.outbox.remembered:20000}") int remembered) {
    return new RelaySettings(instance, "/stopso/" + service, lease, poll, batch, remembered);
  }

  @Bean
  Relay relay(
      MongoOperations store,
      KafkaProperties kafka,
      RelaySettings settings,
      ObjectProvider<RelayTakeover> listeners,
      MeterRegistry meters,
      Traces traces) {
    return new Relay(
        new Lease(store.getCollection("outbox_lease"), settings, System::nanoTime),
        new WaitingEntries(store.getCollection(OutboxEntry.COLLECTION), settings),
        new Publisher(
            producers(kafka, settings), new CloudEventRecords(settings.source()), meters, traces),
        new Takeovers(() -> listeners.orderedStream().toList()),
        settings);
  }

  @Bean
  OutboxWatch outboxWatch(MongoOperations store, Relay relay) {
    return new OutboxWatch(
        store.getCollection(OutboxEntry.COLLECTION), relay::sharesLease, relay::ring);
  }

  private static Supplier<Producer<byte[], byte[]>> producers(
      KafkaProperties kafka, RelaySettings settings) {
    Map<String, Object> properties = kafka.buildProducerProperties();
    properties.putAll(
        Map.of(
            ProducerConfig.CLIENT_ID_CONFIG,
            "relay-" + settings.instance(),
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            (int) settings.deliveryTimeout().toMillis(),
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            (int) settings.requestTimeout().toMillis(),
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            settings.requestTimeout().toMillis()));
    return () ->
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
