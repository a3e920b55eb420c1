package org.stopso.local.observe;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the OpenTelemetry protocol says, in its binary form over HTTP. */
final class Otlp {
  private static final HexFormat HEX = HexFormat.of();
  private static final String SERVICE = "service.name";

  private Otlp() {}

  /**
   * The spans of one request.
   *
   * @throws InvalidProtocolBufferException where {@code body} is something else
   */
  static List<SpanSeen> read(byte[] body) throws InvalidProtocolBufferException {
    List<SpanSeen> read = new ArrayList<>();
    for (ResourceSpans from : ExportTraceServiceRequest.parseFrom(body).getResourceSpansList()) {
      String service =
          attributes(from.getResource().getAttributesList()).getOrDefault(SERVICE, "?");
      from.getScopeSpansList().stream()
          .flatMap(scope -> scope.getSpansList().stream())
          .forEach(span -> read.add(seen(span, service)));
    }
    return read;
  }

  private static SpanSeen seen(Span span, String service) {
    return new SpanSeen(
        hex(span.getTraceId()),
        hex(span.getSpanId()),
        span.getParentSpanId().isEmpty() ? null : hex(span.getParentSpanId()),
        service,
        span.getName(),
        span.getKind().name().replace("SPAN_KIND_", ""),
        Instant.EPOCH.plusNanos(span.getStartTimeUnixNano()),
        Instant.EPOCH.plusNanos(span.getEndTimeUnixNano()),
        span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR,
        everythingSaid(span),
        span.getLinksList().stream()
            .map(link -> hex(link.getTraceId()))
            .collect(Collectors.toSet()));
  }

  private static Map<String, String> everythingSaid(Span span) {
    Map<String, String> said = new TreeMap<>(attributes(span.getAttributesList()));
    span.getEventsList()
        .forEach(
            event ->
                attributes(event.getAttributesList())
                    .forEach((name, value) -> said.put(event.getName() + ": " + name, value)));
    span.getLinksList()
        .forEach(
            link ->
                attributes(link.getAttributesList())
                    .forEach((name, value) -> said.put("link: " + name, value)));
    if (!span.getStatus().getMessage().isEmpty()) {
      said.put("status", span.getStatus().getMessage());
    }
    return said;
  }

  private static Map<String, String> attributes(List<KeyValue> pairs) {
    return pairs.stream()
        .collect(
            Collectors.toMap(
                KeyValue::getKey, pair -> text(pair.getValue()), (one, other) -> other));
  }

  private static String text(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case INT_VALUE -> String.valueOf(value.getIntValue());
      case BOOL_VALUE -> String.valueOf(value.getBoolValue());
      case DOUBLE_VALUE -> String.valueOf(value.getDoubleValue());
      default -> value.toString();
    };
  }

  private static String hex(ByteString bytes) {
    return HEX.formatHex(bytes.toByteArray());
  }
}
