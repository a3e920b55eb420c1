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

/** Creates the topics that are not there yet; those that are, it leaves as they are. */
final class Topics {

  private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

  private final Map<String, Object> properties;
  private final short replication;

  Topics(Map<String, Object> properties, short replication) {
    this.properties = properties;
    this.replication = replication;
  }

  void create() {
    try (Admin admin = Admin.create(properties)) {
      admin
          .createTopics(Arrays.stream(Topic.values()).map(this::described).toList())
          .values()
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

  private static void await(String topic, KafkaFuture<Void> created) {
    try {
      created.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case TopicExistsException _ -> LOG.debug("{} is there", topic);
        case AuthorizationException _ -> LOG.info("{} is created by somebody else", topic);
        case null, default -> throw new IllegalStateException("could not create " + topic, e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
