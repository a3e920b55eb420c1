package org.stopso.kit.messaging;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.stopso.kit.startup.StartUp;

/** Topics before the first binding. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public class MessagingAutoConfiguration {

  private static final int ANSWERS_WITHIN_MILLIS = 5_000;

  @Bean
  @ConditionalOnBooleanProperty(name = "stopso.topics.create", matchIfMissing = true)
  StartUp topicsAtStart(
      KafkaProperties kafka, @Value("${stopso.topics.replication:1}") short replication) {
    Map<String, Object> properties = kafka.buildAdminProperties();
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWERS_WITHIN_MILLIS);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWERS_WITHIN_MILLIS);
    return new StartUp(
        "the topics", new Topics(properties, replication)::create, Duration.ofSeconds(10));
  }
}
