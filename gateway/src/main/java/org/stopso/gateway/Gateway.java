package org.stopso.gateway;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Starts the gateway. */
@SpringBootApplication
@EnableConfigurationProperties(PublicUrl.class)
public class Gateway {

  static {
    // Shorter than a service keeps an idle connection, so that none is used while it closes it.
    System.setProperty("jdk.httpclient.keepalive.timeout", "10");
  }

  public static void main(String[] arguments) {
    SpringApplication.run(Gateway.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
