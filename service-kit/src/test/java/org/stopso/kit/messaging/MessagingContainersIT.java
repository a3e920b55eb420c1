package org.stopso.kit.messaging;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same on the images that production runs, where a Docker engine answers. */
@EnabledIf(value = "imagesAreHere", disabledReason = "no Docker engine, or not these images")
@DirtiesContext
class MessagingContainersIT extends MessagingCases {

  private static final String MONGODB = "mongo:8";
  private static final String KAFKA = "apache/kafka:4.2.1";

  private static final MongoDBContainer STORE = new MongoDBContainer(MONGODB).withReplicaSet();
  private static final KafkaContainer BROKER = new KafkaContainer(KAFKA);

  static boolean imagesAreHere() {
    return DockerEngine.has(List.of(MONGODB, KAFKA));
  }

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    STORE.start();
    BROKER.start();
    registry.add(
        "STOPSO_MONGODB_URI", () -> STORE.getConnectionString() + "/?directConnection=true");
    registry.add("STOPSO_KAFKA", BROKER::getBootstrapServers);
    registry.add("spring.application.name", () -> "containers-service");
  }

  @AfterAll
  static void stop() {
    BROKER.stop();
    STORE.stop();
  }
}
