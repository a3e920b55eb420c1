package org.stopso.deployment.kubernetes.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaBinderConfigurationProperties;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.stopso.deployment.Program;
import org.stopso.deployment.kubernetes.Overlay;

/**
 * What the manifests say about certificates reaches every client that a service makes: the relay's
 * producer, the consumers of the binder and of matching-service's own, and whoever looks for
 * topics.
 */
class ClientsTest {

  @ParameterizedTest
  @EnumSource
  void everyClientShowsTheCertificateOfItsService(Overlay overlay) {
    for (Program service : Program.services()) {
      KafkaProperties kafka = kafka(overlay.environment(service));
      KafkaBinderConfigurationProperties binder = binder(kafka);

      assertThat(
              List.of(
                  kafka.buildAdminProperties(),
                  kafka.buildProducerProperties(),
                  kafka.buildConsumerProperties(),
                  binder.mergedConsumerConfiguration(),
                  binder.mergedProducerConfiguration()))
          .as(service.module())
          .allSatisfy(
              client ->
                  assertThat(client)
                      .containsEntry("security.protocol", "SSL")
                      .containsEntry("ssl.keystore.type", "PKCS12")
                      .containsEntry("ssl.keystore.location", "/etc/stopso/kafka/user.p12")
                      .containsEntry("ssl.keystore.password", Overlay.SECRET)
                      .containsEntry("ssl.truststore.type", "PEM")
                      .containsEntry("ssl.truststore.location", "/etc/stopso/kafka/ca.crt"));
    }
  }

  /** As Spring reads the variables of the environment. */
  private static KafkaProperties kafka(Map<String, String> environment) {
    MutablePropertySources sources = new MutablePropertySources();
    sources.addLast(
        new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>(environment)));
    return new Binder(ConfigurationPropertySources.from(sources))
        .bind("spring.kafka", KafkaProperties.class)
        .get();
  }

  private static KafkaBinderConfigurationProperties binder(KafkaProperties kafka) {
    return new KafkaBinderConfigurationProperties(
        kafka, new StaticListableBeanFactory().getBeanProvider(KafkaConnectionDetails.class));
  }
}
