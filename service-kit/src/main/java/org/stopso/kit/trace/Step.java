package org.stopso.kit.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.Map;

/** Something that takes time and may fail, as part of a trace. Ends once, when it is closed. */
public final class Step implements AutoCloseable {

  private final Span span;
  private final Tracer tracer;
  private final Map<String, String> headers;

  Step(Span span, Tracer tracer, Map<String, String> headers) {
    this.span = span;
    this.tracer = tracer;
    this.headers = headers;
  }

  /** By which somebody else continues from here. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Says something of it: one of few known values, never what a person wrote. */
  public Step with(String name, String value) {
    span.tag(name, value);
    return this;
  }

  /** It did not work. Only the kind of {@code failure} leaves this program, not its message. */
  public void failed(Throwable failure) {
    span.error(failure);
  }

  /** What this thread does until that is closed is part of it. */
  public Scope entered() {
    Tracer.SpanInScope scope = tracer.withSpan(span);
    return scope::close;
  }

  @Override
  public void close() {
    span.end();
  }

  /** For how long a thread's work belongs to a step. */
  @FunctionalInterface
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }
}
