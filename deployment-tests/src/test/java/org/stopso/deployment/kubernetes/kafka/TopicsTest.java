package org.stopso.deployment.kubernetes.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stopso.contracts.Topic;
import org.stopso.deployment.Program;
import org.stopso.deployment.kubernetes.Overlay;

/** The broker has the topics of the code, kept as the code says, and enough copies of them. */
class TopicsTest {

  @ParameterizedTest
  @EnumSource
  void everyTopicOfTheCodeIsThereAndNoOther(Overlay overlay) {
    assertThat(overlay.all(KafkaTopic.class))
        .extracting(topic -> topic.getMetadata().getName())
        .as("k8s/base/kafka/topics.yaml has exactly the constants of Topic")
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
  }

  @ParameterizedTest
  @EnumSource
  void topicsAreKeptAsTheCodeSays(Overlay overlay) {
    for (KafkaTopic manifest : overlay.all(KafkaTopic.class)) {
      Topic topic = Topic.named(manifest.getMetadata().getName()).orElseThrow();
      Map<String, Object> config = new TreeMap<>(manifest.getSpec().getConfig());
      config.remove("min.insync.replicas");

      assertThat(manifest.getSpec().getPartitions()).isEqualTo(Topic.PARTITIONS);
      assertThat(written(config)).as(topic.topicName()).isEqualTo(kept(topic));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "LOCAL", mode = EnumSource.Mode.EXCLUDE)
  void whatWasAcknowledgedIsOnTwoOfThreeBrokers(Overlay overlay) {
    assertThat(overlay.all(KafkaNodePool.class))
        .singleElement()
        .extracting(pool -> pool.getSpec().getReplicas())
        .isEqualTo(3);
    assertThat(overlay.all(KafkaTopic.class))
        .allSatisfy(
            topic -> {
              assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
              assertThat(topic.getSpec().getConfig()).containsEntry("min.insync.replicas", 2);
            });
    assertThat(cluster(overlay))
        .containsEntry("default.replication.factor", 3)
        .containsEntry("min.insync.replicas", 2)
        .containsEntry("offsets.topic.replication.factor", 3);
  }

  @Test
  void theLocalBrokerIsAloneAndAsksForNoMore() {
    assertThat(cluster(Overlay.LOCAL)).containsEntry("min.insync.replicas", 1);
    assertThat(Overlay.LOCAL.all(KafkaTopic.class))
        .allSatisfy(
            topic -> {
              assertThat(topic.getSpec().getReplicas()).isEqualTo(1);
              assertThat(topic.getSpec().getConfig()).containsEntry("min.insync.replicas", 1);
            });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyButTheManifestsMakesTopics(Overlay overlay) {
    assertThat(cluster(overlay)).containsEntry("auto.create.topics.enable", false);
    for (Program service : Program.services()) {
      assertThat(service.settings().value("stopso.topics.create", overlay.environment(service)))
          .as(service.module())
          .isEqualTo("false");
    }
  }

  private static Map<String, Object> cluster(Overlay overlay) {
    return overlay.all(Kafka.class).getFirst().getSpec().getKafka().getConfig();
  }

  private static Map<String, String> kept(Topic topic) {
    return topic
        .kept()
        .map(kept -> Map.of("retention.ms", String.valueOf(kept.toMillis())))
        .orElse(Map.of("cleanup.policy", "compact"));
  }

  private static Map<String, String> written(Map<String, Object> config) {
    Map<String, String> written = new TreeMap<>();
    config.forEach((key, value) -> written.put(key, String.valueOf(value)));
    return written;
  }
}
