package org.stopso.kit.held;

import io.micrometer.tracing.Span;
import org.stopso.kit.received.Received;
import org.stopso.kit.trace.Step;
import org.stopso.kit.trace.Traces;

/** Continues the trace of a record's cause when it is replayed. */
final class TracedHandling implements Handling {

  private final Handling handling;
  private final Traces traces;

  TracedHandling(Handling handling, Traces traces) {
    this.handling = handling;
    this.traces = traces;
  }

  @Override
  public void handle(Received record) {
    try (Step step = replay(record);
        Step.Scope scope = step.entered()) {
      handling.handle(record);
    }
  }

  private Step replay(Received record) {
    return traces
        .continued(record.headers(), record.topic() + " replay", Span.Kind.CONSUMER)
        .with("messaging.system", "kafka")
        .with("messaging.operation", "process")
        .with("messaging.source.name", record.topic());
  }

  @Override
  public boolean isNotYet(Throwable failure) {
    return handling.isNotYet(failure);
  }
}
