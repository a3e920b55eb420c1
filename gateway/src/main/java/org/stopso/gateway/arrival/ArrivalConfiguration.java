package org.stopso.gateway.arrival;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.routes.Services;

/** Makes Tomcat punctual. */
@Configuration(proxyBeanMethods = false)
class ArrivalConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> punctual(
      @Value("${stopso.limits.arrival}") Duration arrival) {
    TomcatProtocolHandlerCustomizer<PunctualProtocol> inTime =
        protocol -> protocol.setArrival(arrival);
    return tomcat -> {
      tomcat.setProtocol(PunctualProtocol.class.getName());
      tomcat.addProtocolHandlerCustomizers(inTime);
    };
  }

  @Bean
  WholeBody wholeBody(Services services, Refusals refusals) {
    return new WholeBody(services, refusals);
  }
}
