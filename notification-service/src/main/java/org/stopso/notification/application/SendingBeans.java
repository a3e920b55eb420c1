package org.stopso.notification.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.notification.domain.Patience;

/** What the use cases are given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SendingSettings.class)
class SendingBeans {

  @Bean
  Patience patience(SendingSettings settings) {
    return settings.patience();
  }
}
