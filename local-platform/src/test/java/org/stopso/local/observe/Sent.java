package org.stopso.local.observe;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** What services send. */
final class Sent {
  static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  static final long AT = 1_795_000_000_000L;

  private Sent() {}

  static byte[] by(String service, Span.Builder... spans) {
    ScopeSpans.Builder scope = ScopeSpans.newBuilder();
    for (Span.Builder span : spans) {
      scope.addSpans(span);
    }
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(
            ResourceSpans.newBuilder()
                .setResource(Resource.newBuilder().addAttributes(text("service.name", service)))
                .addScopeSpans(scope))
        .build()
        .toByteArray();
  }

  /** Number {@code id}, part of number {@code parent} (0: of none), so many ms after the start. */
  static Span.Builder span(String trace, int id, int parent, String name, int from, int to) {
    Span.Builder span =
        Span.newBuilder()
            .setTraceId(ByteString.copyFrom(HexFormat.of().parseHex(trace)))
            .setSpanId(number(id))
            .setName(name)
            .setKind(Span.SpanKind.SPAN_KIND_SERVER)
            .setStartTimeUnixNano(TimeUnit.MILLISECONDS.toNanos(AT + from))
            .setEndTimeUnixNano(TimeUnit.MILLISECONDS.toNanos(AT + to));
    return parent == 0 ? span : span.setParentSpanId(number(parent));
  }

  static Span.Builder failed(Span.Builder span, String message) {
    return span.setStatus(
        Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR).setMessage(message));
  }

  static Span.Event event(String name, String attribute, String value) {
    return Span.Event.newBuilder().setName(name).addAttributes(text(attribute, value)).build();
  }

  static KeyValue text(String name, String value) {
    return KeyValue.newBuilder()
        .setKey(name)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static ByteString number(int number) {
    return ByteString.copyFrom(HexFormat.of().parseHex("%016x".formatted(number)));
  }
}
