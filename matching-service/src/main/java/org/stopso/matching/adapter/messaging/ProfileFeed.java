package org.stopso.matching.adapter.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import org.stopso.contracts.Topic;
import org.stopso.kit.startup.Follower;
import org.stopso.matching.application.changes.Feed;

/**
 * Reads the profiles topic whole, and then for ever: every instance all of it, without a group. It
 * has caught up when it is where the topic ended when it began.
 */
@Component
final class ProfileFeed extends Follower implements Feed {

  private static final Duration WAIT = Duration.ofMillis(200);
  private static final String TOPIC = Topic.THERAPIST_PROFILES.topicName();

  private final KafkaProperties kafka;
  private final ProfileNews news;
  private volatile boolean caughtUp;

  ProfileFeed(KafkaProperties kafka, ProfileNews news) {
    super("profile-feed", WAIT);
    this.kafka = kafka;
    this.news = news;
  }

  @Override
  public boolean caughtUp() {
    return caughtUp;
  }

  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  protected void follow() {
    try (Consumer<String, byte[]> consumer = consumer()) {
      read(consumer);
    }
  }

  private void read(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = partitions(consumer);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (goesOn()) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(WAIT)) {
        news.take(record, caughtUp);
      }
      caughtUp = caughtUp || reached(consumer, ends);
    }
  }

  private static boolean reached(
      Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    return !ends.isEmpty()
        && ends.entrySet().stream()
            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
    List<PartitionInfo> known = consumer.partitionsFor(TOPIC);
    if (known == null || known.isEmpty()) {
      throw new KafkaException(TOPIC + " is not there yet");
    }
    return known.stream().map(one -> new TopicPartition(TOPIC, one.partition())).toList();
  }

  private Consumer<String, byte[]> consumer() {
    Map<String, Object> properties = kafka.buildConsumerProperties();
    properties.put("enable.auto.commit", false);
    properties.put("allow.auto.create.topics", false);
    properties.put("max.poll.records", 10_000);
    return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
