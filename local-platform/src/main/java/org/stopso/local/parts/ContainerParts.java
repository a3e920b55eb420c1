package org.stopso.local.parts;

import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The images that production runs. Only where {@link Containers} says that they can be had. */
final class ContainerParts implements Parts {
  private @Nullable MongoDBContainer store;
  private @Nullable KafkaContainer broker;

  @Override
  @SuppressWarnings("resource") // stopped with the other
  public String startMongo() {
    store = new MongoDBContainer(Containers.MONGODB).withReplicaSet();
    store.start();
    return store.getConnectionString() + "/?directConnection=true";
  }

  @Override
  @SuppressWarnings("resource")
  public String startKafka() {
    broker =
        new KafkaContainer(Containers.KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    broker.start();
    return broker.getBootstrapServers();
  }

  @Override
  public void stop() {
    stop(broker);
    stop(store);
  }

  private static void stop(@Nullable GenericContainer<?> started) {
    if (started != null) {
      started.stop();
    }
  }
}
