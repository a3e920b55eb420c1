package org.stopso.local.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stopso.local.process.Ports;

class ObserverTest {
  private static final String PROTOBUF = "application/x-protobuf";
  private static final String METRICS =
      """
      # HELP stopso_offers_total Offers
      # TYPE stopso_offers_total counter
      stopso_offers_total{application="matching-service",outcome="MADE"} 3.0
      stopso_outbox_lag_seconds{application="matching-service"} 0.0
      jvm_threads_live_threads{application="matching-service"} 40.0
      """;

  private HttpServer service;
  private Observer observer;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/actuator/prometheus",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(METRICS.getBytes(StandardCharsets.UTF_8));
          }
        });
    service.start();
    Map<String, URI> services = new LinkedHashMap<>();
    services.put("matching-service", pageAt(service.getAddress().getPort()));
    services.put("gateway", pageAt(Ports.free()));
    observer = Observer.start(Ports.free(), services);
  }

  @AfterEach
  void stop() {
    observer.close();
    service.stop(0);
  }

  @Test
  void aTraceIsPutTogetherOfWhatEachServiceSends() throws Exception {
    send(Sent.by("notification-service", Sent.span(Sent.TRACE, 3, 2, "smtp send", 60, 90)));
    send(Sent.by("gateway", Sent.span(Sent.TRACE, 1, 0, "http post /api/referrals", 0, 40)));
    send(Sent.by("matching-service", Sent.span(Sent.TRACE, 2, 1, "process", 45, 95)));
    TraceSeen trace = observer.traces().find(Sent.TRACE).orElseThrow();
    assertThat(trace.services())
        .containsExactly("gateway", "matching-service", "notification-service");
    assertThat(trace.took()).hasMillis(95);
    assertThat(get("/").body())
        .contains("http post /api/referrals", "gateway, matching-service, notification-service");
    assertThat(get("/traces/" + Sent.TRACE).body())
        .contains("<svg", "notification-service · smtp send", "60.0", "30.0");
    assertThat(get("/traces/" + "0".repeat(32)).statusCode()).isEqualTo(404);
  }

  @Test
  void everythingASpanSaysIsShownAndNothingOfItRuns() throws Exception {
    send(
        Sent.by(
            "gateway",
            Sent.failed(Sent.span(Sent.TRACE, 1, 0, "<script>x</script>", 0, 1), "broke")
                .addAttributes(Sent.text("status", "500"))
                .addEvents(Sent.event("exception", "exception.message", "who said what"))));
    assertThat(get("/traces/" + Sent.TRACE).body())
        .contains("&lt;script&gt;x", "who said what", "broke", "failed")
        .doesNotContain("<script>");
    assertThat(get("/").body()).contains("failed").doesNotContain("<script>");
  }

  @Test
  void onlyTheLastTwoHundredTracesAreKept() throws Exception {
    for (int i = 1; i <= 201; i++) {
      send(Sent.by("gateway", Sent.span("%032x".formatted(i), 1, 0, "get", i, i + 1)));
    }
    assertThat(observer.traces().latest()).hasSize(200);
    assertThat(observer.traces().latest().getFirst().id()).isEqualTo("%032x".formatted(201));
    assertThat(observer.traces().find("%032x".formatted(1))).isEmpty();
    assertThat(observer.traces().find("%032x".formatted(2))).isPresent();
  }

  @Test
  void whatIsNoTraceIsRefused() throws Exception {
    assertThat(post("{}".getBytes(StandardCharsets.UTF_8), "application/json")).isEqualTo(415);
    assertThat(post(new byte[] {1, 2, 3}, PROTOBUF)).isEqualTo(400);
    assertThat(get("/").body()).contains("None yet");
  }

  @Test
  void theFiguresOfTheDomainAreAskedForWhenSomebodyLooks() throws Exception {
    assertThat(get("/figures").body().replace("<wbr>", ""))
        .contains("stopso_offers_total", "outcome=MADE", "3.0", "stopso_outbox_lag_seconds")
        .contains("gateway does not answer")
        .doesNotContain("jvm_threads", "application=");
  }

  private static URI pageAt(int port) {
    return URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
  }

  private void send(byte[] body) throws Exception {
    assertThat(post(body, PROTOBUF)).isEqualTo(200);
  }

  private int post(byte[] body, String type) throws Exception {
    return answer(
            HttpRequest.newBuilder(observer.takesAt())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
        .statusCode();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return answer(HttpRequest.newBuilder(observer.takesAt().resolve(path)));
  }

  private static HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
