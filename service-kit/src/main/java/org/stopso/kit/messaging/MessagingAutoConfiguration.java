package org.stopso.kit.messaging;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
import org.springframework.context.annotation.Bean;
import org.stopso.kit.startup.StartUp;

/** Topics before the first binding. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public class MessagingAutoConfiguration {

  private static final int ANSWERS_WITHIN_MILLIS = 5_000;

  @Bean
  StartUp topicsAtStart(
      KafkaProperties kafka,
      @Value("${stopso.topics.create:true}") boolean create,
      @Value("${stopso.topics.replication:1}") short replication,
      @Value("${stopso.topics.waited-for:10s}") Duration waitedFor) {
    Map<String, Object> properties = kafka.buildAdminProperties();
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWERS_WITHIN_MILLIS);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWERS_WITHIN_MILLIS);
    Topics topics = new Topics(properties, replication);
    return new StartUp("the topics", create ? topics::create : topics::find, waitedFor);
  }

  /**
   * A binding that is made before the topics are there would keep the service from starting for
   * minutes; refused, it is made again every two seconds beside the running service.
   */
  @Bean
  @ConditionalOnClass(ConsumerConfigCustomizer.class)
  ConsumerConfigCustomizer bindingsWaitForTopics(
      @Qualifier("topicsAtStart") StartUp topicsAtStart) {
    return (properties, binding, destination) -> {
      if (!topicsAtStart.isDone()) {
        throw new IllegalStateException("the topics are not there yet");
      }
    };
  }
}
