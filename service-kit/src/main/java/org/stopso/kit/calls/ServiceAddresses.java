package org.stopso.kit.calls;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the services are: {@code stopso.services.<name>.url}. */
@ConfigurationProperties("stopso")
record ServiceAddresses(@DefaultValue Map<String, Address> services) {

  /** Scheme, host and port. */
  record Address(String url) {}

  String of(String service) {
    Address address = services.get(service);
    if (address == null) {
      throw new IllegalArgumentException("stopso.services." + service + ".url is not set");
    }
    return address.url();
  }
}
