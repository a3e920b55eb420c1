package org.stopso.kit.calls;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.stopso.kit.ids.IdsAutoConfiguration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Calls for the services that make some: HTTP/1.1 by the JDK's client, traced and measured. */
@AutoConfiguration(after = {RestClientAutoConfiguration.class, IdsAutoConfiguration.class})
@EnableConfigurationProperties({CallsProperties.class, ServiceAddresses.class})
public class CallsAutoConfiguration {

  private static final JsonMapper TOLERANT =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  ServiceCalls serviceCalls(
      RestClient.Builder http,
      CallsProperties settings,
      ServiceAddresses addresses,
      ObjectProvider<MeterRegistry> metrics,
      Clock clock,
      @Value("${stopso.issuer.token}") String tokenEndpoint,
      @Value("${stopso.client.id:${spring.application.name}}") String clientId,
      @Value("${stopso.client.secret:}") String secret) {
    RestClient client = http.requestFactory(requests(settings)).build();
    ClientTokens tokens =
        new ClientTokens(
            client, new ClientTokens.Client(tokenEndpoint, clientId, secret), clock, TOLERANT);
    Guards guards = new Guards(settings, metrics.getIfAvailable(SimpleMeterRegistry::new));
    return new GuardedCalls(client, addresses, tokens, guards, TOLERANT);
  }

  private static JdkClientHttpRequestFactory requests(CallsProperties settings) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build());
    requests.setReadTimeout(settings.readTimeout());
    return requests;
  }
}
