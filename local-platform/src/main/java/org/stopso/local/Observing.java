package org.stopso.local;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.stopso.local.observe.Observer;
import org.stopso.local.settings.Port;
import org.stopso.local.settings.PortPlan;

/** What {@code --observe} adds to the topology: who sends what where, and who looks at whom. */
record Observing(PortPlan ports) {
  private static final String METRICS = "/actuator/prometheus";

  /** The ports it takes, which nobody listens at otherwise. */
  static final List<Port> PORTS = List.of(Port.OBSERVE, Port.GATEWAY_METRICS);

  String address() {
    return ports.url(Port.OBSERVE);
  }

  /** The services send every trace, soon. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put(
        "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
        "http://127.0.0.1:" + ports.of(Port.OBSERVE) + "/v1/traces");
    settings.put("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULE_DELAY", "1s");
    settings.put("STOPSO_TRACES_SAMPLED", "1.0");
    settings.put("STOPSO_MANAGEMENT_PORT", String.valueOf(ports.of(Port.GATEWAY_METRICS)));
    return settings;
  }

  /** Takes what they send from now on. */
  Observer start() throws IOException {
    return Observer.start(ports.of(Port.OBSERVE), metricsPages());
  }

  private Map<String, URI> metricsPages() {
    Map<String, URI> pages = new LinkedHashMap<>();
    for (Port port : LocalPlatform.SERVICES) {
      pages.put(
          port.name().toLowerCase(Locale.ROOT) + "-service", URI.create(ports.url(port) + METRICS));
    }
    pages.put("gateway", URI.create(ports.url(Port.GATEWAY_METRICS) + METRICS));
    return pages;
  }
}
