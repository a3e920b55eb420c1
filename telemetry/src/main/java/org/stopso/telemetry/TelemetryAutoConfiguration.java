package org.stopso.telemetry;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;

/** Puts {@link HarmlessSpans} before every exporter there is. */
@AutoConfiguration(before = OpenTelemetryTracingAutoConfiguration.class)
public class TelemetryAutoConfiguration {

  @Bean
  SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
    return SpanExporters.of(exporters.orderedStream().map(HarmlessSpans::new).toList());
  }
}
