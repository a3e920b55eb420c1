package org.stopso.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.kit.outbox.Outbox;
import org.stopso.kit.transaction.Transactions;
import org.stopso.local.RealParts;
import org.stopso.local.kafka.Broker;
import org.stopso.local.process.Ports;

class LateBrokerIT {

  private final String key = UUID.randomUUID().toString();

  @Test
  void aServiceStartsWithoutItsBrokerAndGoesOnWhenThereIsOne(@TempDir Path folder)
      throws Exception {
    int port = Ports.free();
    try (ConfigurableApplicationContext service = start(port)) {
      append(service);
      try (Broker broker = Broker.start(folder.resolve("kafka"), port, Ports.free())) {
        assertThat(broker.bootstrapServers()).endsWith(":" + port);
        append(service);
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> service.getBean(Effects.class).of(key).size() == 2);
        service.close();
      }
    }
  }

  private void append(ConfigurableApplicationContext service) {
    service
        .getBean(Transactions.class)
        .inTransaction(
            () ->
                service
                    .getBean(Outbox.class)
                    .append(new ReferralWithdrawn(key, Instant.EPOCH, null)));
  }

  private static ConfigurableApplicationContext start(int broker) {
    return new SpringApplicationBuilder(TestService.class)
        .run(
            "--spring.config.import=classpath:stopso-kit.yml",
            "--spring.application.name=late-service",
            "--spring.cloud.function.definition=referrals",
            "--spring.cloud.stream.bindings.referrals-in-0.destination=stopso.referrals",
            "--server.port=0",
            "--stopso.topics.waited-for=1s",
            "--STOPSO_MONGODB_URI=" + RealParts.mongoUri(),
            "--STOPSO_KAFKA=127.0.0.1:" + broker);
  }
}
