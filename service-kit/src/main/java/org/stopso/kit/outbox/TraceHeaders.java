package org.stopso.kit.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers by which whoever handles an event continues the trace of whoever caused it. */
final class TraceHeaders {

  private final @Nullable Tracer tracer;
  private final @Nullable Propagator propagator;

  TraceHeaders(@Nullable Tracer tracer, @Nullable Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** Those of the span under way; empty where there is none. */
  Map<String, String> current() {
    Span span = tracer == null ? null : tracer.currentSpan();
    if (span == null || propagator == null) {
      return Map.of();
    }
    Map<String, String> headers = new HashMap<>();
    propagator.inject(
        span.context(),
        headers,
        (into, name, value) -> {
          if (into != null) {
            into.put(name, value);
          }
        });
    return headers;
  }
}
