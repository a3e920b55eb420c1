package org.stopso.gateway.routes;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The services behind the gateway, by name.
 *
 * @param services where each is and what it takes
 */
@ConfigurationProperties("stopso")
public record Services(Map<String, Service> services) {

  /**
   * One service.
   *
   * @param url without a path
   * @param body the longest body it takes
   */
  public record Service(URI url, @DefaultValue("64KB") DataSize body) {}

  public Services {
    services = new TreeMap<>(services);
  }

  /**
   * @throws IllegalArgumentException where there is none of that name
   */
  public Service named(String name) {
    Service service = services.get(name);
    if (service == null) {
      throw new IllegalArgumentException("no service named " + name);
    }
    return service;
  }
}
