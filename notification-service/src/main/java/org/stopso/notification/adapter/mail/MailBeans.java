package org.stopso.notification.adapter.mail;

import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the settings of this package. Names what Jakarta Mail would otherwise look for in all jars,
 * several times for each mail.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailBeans {

  static {
    System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
  }
}
