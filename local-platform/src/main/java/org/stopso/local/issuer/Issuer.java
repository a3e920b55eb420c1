package org.stopso.local.issuer;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The issuer as a program. Its configuration is {@code issuer.yml}, a name of its own, because it
 * stands on the test classpath of every service.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(IssuerSettings.class)
@Import({
  AccessRules.class,
  Clients.class,
  DemoSignIn.class,
  DemoTokens.class,
  LoginPage.class,
  SigningKey.class,
  TokenClaims.class
})
public class Issuer {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Starts it with further {@code arguments}, each {@code --name=value}. */
  public static ConfigurableApplicationContext start(String... arguments) {
    SpringApplication issuer = new SpringApplication(Issuer.class);
    String[] all = new String[arguments.length + 1];
    all[0] = "--spring.config.name=issuer";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return issuer.run(all);
  }
}
