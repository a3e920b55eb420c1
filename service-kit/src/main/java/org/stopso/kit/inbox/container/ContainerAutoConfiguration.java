package org.stopso.kit.inbox.container;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.stopso.kit.inbox.InboxAutoConfiguration;
import org.stopso.kit.inbox.Reception;

/** The settings of all listener containers. */
@AutoConfiguration(after = InboxAutoConfiguration.class)
public class ContainerAutoConfiguration {

  @Bean
  @ConditionalOnBean(Reception.class)
  ListenerContainerCustomizer<AbstractMessageListenerContainer<Object, Object>> containerSettings(
      Reception reception) {
    return new ContainerSettings(ConsumerErrors.handler(reception));
  }
}
