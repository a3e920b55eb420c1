package org.stopso.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HarmlessSpansTest {

  private static final String BIRD = "Zilpzalp";

  private final List<SpanData> sent = new ArrayList<>();
  private final SdkTracerProvider tracers =
      SdkTracerProvider.builder()
          .addSpanProcessor(SimpleSpanProcessor.create(new HarmlessSpans(new Collecting())))
          .build();
  private final Tracer tracer = tracers.get("test");

  @AfterEach
  void close() {
    tracers.close();
  }

  @Test
  void ofAnExceptionOnlyItsClassLeaves() {
    Span span = tracer.spanBuilder("http post /api/referrals").startSpan();
    span.recordException(new IllegalArgumentException("no age band: " + BIRD));
    span.setStatus(StatusCode.ERROR, "no age band: " + BIRD);
    span.end();
    SpanData left = onlyOne();
    assertThat(left.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(left.getAttributes().get(AttributeKey.stringKey("error.type")))
        .isEqualTo("java.lang.IllegalArgumentException");
    assertThat(everythingOf(left)).doesNotContain(BIRD);
  }

  @Test
  void whatIsNotKnownToBeHarmlessStays() {
    Span linked = tracer.spanBuilder("cause").startSpan();
    tracer
        .spanBuilder("http get /api/cases/{caseId}")
        .setAttribute("uri", "/api/cases/{caseId}")
        .setAttribute("messaging.kafka.message.offset", "7")
        .setAttribute("http.url", "/api/cases/" + BIRD)
        .setAttribute("messaging.kafka.message.key", BIRD)
        .setAttribute("enduser.id", BIRD)
        .addLink(linked.getSpanContext(), Attributes.of(AttributeKey.stringKey("why"), BIRD))
        .startSpan()
        .addEvent(BIRD)
        .end();
    SpanData left = onlyOne();
    assertThat(left.getAttributes().asMap())
        .containsOnlyKeys(
            AttributeKey.stringKey("uri"),
            AttributeKey.stringKey("messaging.kafka.message.offset"));
    assertThat(left.getTotalAttributeCount()).isEqualTo(2);
    assertThat(left.getLinks())
        .extracting(link -> link.getSpanContext().getSpanId())
        .containsExactly(linked.getSpanContext().getSpanId());
    assertThat(everythingOf(left)).doesNotContain(BIRD);
  }

  @Test
  void probesAndScrapesAreNoTraces() {
    spanOf("/actuator/prometheus");
    spanOf("/actuator/health/{*path}");
    spanOf("/healthz");
    spanOf("/api/actuators");
    assertThat(sent)
        .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("uri")))
        .containsExactly("/api/actuators");
  }

  private void spanOf(String uri) {
    tracer.spanBuilder("http get").setAttribute("uri", uri).startSpan().end();
  }

  private SpanData onlyOne() {
    assertThat(sent).hasSize(1);
    return sent.getFirst();
  }

  private static String everythingOf(SpanData span) {
    return span.getName()
        + span.getAttributes()
        + span.getStatus().getDescription()
        + span.getEvents()
        + span.getLinks();
  }

  private final class Collecting implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      sent.addAll(spans);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
