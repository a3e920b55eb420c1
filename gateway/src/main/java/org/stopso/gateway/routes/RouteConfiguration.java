package org.stopso.gateway.routes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the table once, at start; a row for an unknown service keeps the gateway from it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Services.class)
class RouteConfiguration {

  @Bean
  RouteTable routeTable(@Value("classpath:routes.txt") Resource file, Services services)
      throws IOException {
    RouteTable table = RouteFile.read(file.getContentAsString(StandardCharsets.UTF_8));
    table.routes().stream()
        .map(Route::service)
        .filter(name -> !name.equals(Route.GATEWAY))
        .forEach(services::named);
    return table;
  }
}
