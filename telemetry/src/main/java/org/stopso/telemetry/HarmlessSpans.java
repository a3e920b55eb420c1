package org.stopso.telemetry;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/** Exports what is {@link Harmless} of each span, and nothing of probes and scrapes. */
final class HarmlessSpans implements SpanExporter {

  private final SpanExporter exporter;

  HarmlessSpans(SpanExporter exporter) {
    this.exporter = exporter;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return exporter.export(
        spans.stream()
            .filter(span -> !Harmless.isWatching(span))
            .<SpanData>map(Harmless::new)
            .toList());
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }
}
