package org.stopso.kit.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;

/** Where a trace is left, and where it is taken up again. */
public final class Traces {

  private final Tracer tracer;
  private final Propagator propagator;

  Traces(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** For programs without traces, tests among them: nothing is kept, nothing continued. */
  public static Traces none() {
    return new Traces(Tracer.NOOP, Propagator.NOOP);
  }

  /** The headers by which somebody else continues what is under way; empty where nothing is. */
  public Map<String, String> current() {
    Span span = tracer.currentSpan();
    return span == null ? Map.of() : headersOf(span);
  }

  /**
   * A step of the trace that {@code headers} name; the first of a new one where they name none.
   *
   * @param name plain and the same each time: no id, no words of a person
   */
  public Step continued(Map<String, String> headers, String name, Span.Kind kind) {
    return step(propagator.extract(headers, Map::get).name(name).kind(kind));
  }

  /** As above, of something that happens within this program. */
  public Step continued(Map<String, String> headers, String name) {
    return step(propagator.extract(headers, Map::get).name(name));
  }

  /** A step of what is under way in this thread. */
  public Step next(String name, Span.Kind kind) {
    return continued(current(), name, kind);
  }

  private Step step(Span.Builder builder) {
    Span span = builder.start();
    return new Step(span, tracer, headersOf(span));
  }

  private Map<String, String> headersOf(Span span) {
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
