package org.stopso.kit.messaging;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stopso.contracts.Topic;

/** Sees to it that the topics are there. */
final class Topics {

  private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

  private final Map<String, Object> properties;
  private final short replication;

  Topics(Map<String, Object> properties, short replication) {
    this.properties = properties;
    this.replication = replication;
  }

  /** Creates those that are not there yet, and leaves the others as they are. */
  void create() {
    try (Admin admin = Admin.create(properties)) {
      admin
          .createTopics(Arrays.stream(Topic.values()).map(this::described).toList())
          .values()
          .forEach(Topics::await);
    }
  }

  /** Throws until somebody else has created them. */
  void find() {
    try (Admin admin = Admin.create(properties)) {
      admin
          .describeTopics(Arrays.stream(Topic.values()).map(Topic::topicName).toList())
          .topicNameValues()
          .forEach(Topics::await);
    }
  }

  private NewTopic described(Topic topic) {
    return new NewTopic(topic.topicName(), Topic.PARTITIONS, replication)
        .configs(
            topic
                .kept()
                .map(kept -> Map.of(TopicConfig.RETENTION_MS_CONFIG, "" + kept.toMillis()))
                .orElse(
                    Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)));
  }

  private static void await(String topic, KafkaFuture<?> there) {
    try {
      there.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case TopicExistsException _ -> LOG.debug("{} is there", topic);
        case AuthorizationException _ -> LOG.info("{} is created by somebody else", topic);
        case null, default -> throw new IllegalStateException("not there: " + topic, e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
