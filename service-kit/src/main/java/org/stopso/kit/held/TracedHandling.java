package org.stopso.kit.held;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import org.stopso.kit.received.Received;

/** Continues the trace of a record's cause when it is replayed. */
final class TracedHandling implements Handling {

  private final Handling handling;
  private final Tracer tracer;
  private final Propagator propagator;

  TracedHandling(Handling handling, Tracer tracer, Propagator propagator) {
    this.handling = handling;
    this.tracer = tracer;
    this.propagator = propagator;
  }

  @Override
  public void handle(Received record) {
    Span span = propagator.extract(record.headers(), Map::get).name("replay").start();
    try (Tracer.SpanInScope inScope = tracer.withSpan(span)) {
      handling.handle(record);
    } finally {
      span.end();
    }
  }

  @Override
  public boolean isNotYet(Throwable failure) {
    return handling.isNotYet(failure);
  }
}
