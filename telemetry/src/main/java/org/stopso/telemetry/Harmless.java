package org.stopso.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A span with only the attributes that are known to have few and harmless values. An exception's
 * message may quote what somebody typed, a URL may be anything somebody asked for: of these, only
 * the exception's class and the URL's template remain.
 */
final class Harmless extends DelegatingSpanData {

  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> EXCEPTION = AttributeKey.stringKey("exception.type");
  private static final AttributeKey<String> URI = AttributeKey.stringKey("uri");

  /** By which machines see whether a program is well. */
  private static final List<String> WATCHED = List.of("/actuator", "/healthz");

  private static final Set<String> KNOWN =
      Set.of(
          // of requests, as Spring names them; uri is the template
          "method",
          "uri",
          "status",
          "outcome",
          "exception",
          "error",
          "application",
          "client.name",
          "network.protocol.name",
          // of records
          "messaging.system",
          "messaging.operation",
          "messaging.source.name",
          "messaging.source.kind",
          "messaging.destination.name",
          "messaging.consumer.group",
          "messaging.kafka.source.partition",
          "messaging.kafka.message.offset",
          // of mails
          "stopso.template");

  private final SpanData span;
  private final Attributes attributes;

  Harmless(SpanData span) {
    super(span);
    this.span = span;
    this.attributes = knownOf(span);
  }

  /** Whether it is a look at the program itself rather than a use of it. */
  static boolean isWatching(SpanData span) {
    String uri = span.getAttributes().get(URI);
    return uri != null && WATCHED.stream().anyMatch(uri::startsWith);
  }

  private static Attributes knownOf(SpanData span) {
    AttributesBuilder known =
        span.getAttributes().toBuilder().removeIf(key -> !KNOWN.contains(key.getKey()));
    String exception = exceptionOf(span);
    return exception == null ? known.build() : known.put(ERROR, exception).build();
  }

  private static @Nullable String exceptionOf(SpanData span) {
    return span.getEvents().stream()
        .map(event -> event.getAttributes().get(EXCEPTION))
        .filter(type -> type != null)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size();
  }

  @Override
  public List<EventData> getEvents() {
    return List.of();
  }

  @Override
  public int getTotalRecordedEvents() {
    return 0;
  }

  @Override
  public List<LinkData> getLinks() {
    return span.getLinks().stream().map(link -> LinkData.create(link.getSpanContext())).toList();
  }

  @Override
  public StatusData getStatus() {
    return StatusData.create(span.getStatus().getStatusCode(), "");
  }
}
