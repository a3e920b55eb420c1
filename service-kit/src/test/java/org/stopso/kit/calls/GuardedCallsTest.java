package org.stopso.kit.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.web.client.RestClient;
import org.stopso.kit.sample.SampleIssuer;

class GuardedCallsTest {

  private static final String SCOPE = "sample.read";

  /** Where nobody is slow on purpose, whoever is slow has much else to do. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  record Thing(String name) {}

  private final SampleIssuer issuer = new SampleIssuer();
  private final Deque<Integer> statuses = new ArrayDeque<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private HttpServer server;
  private ServiceCalls calls;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    calls = calls(PATIENCE);
  }

  private ServiceCalls calls(Duration answersWithin) {
    String url = "http://localhost:" + server.getAddress().getPort();
    return calls(url, issuer.url() + "/token", answersWithin);
  }

  @AfterEach
  void stop() {
    server.stop(0);
    issuer.stop();
  }

  @Test
  void anAnswerIsReadAndFieldsAreAllowedToBeAdded() {
    assertThat(calls.get("other", "/internal/things/1", SCOPE, Thing.class))
        .hasValue(new Thing("x"));
    assertThat(asked).containsExactly("GET /internal/things/1 Bearer t1");
  }

  @Test
  void whatChangesSomethingIsPostedWithTheTokenAndAskedAgainLikeAQuestion() {
    statuses.addAll(List.of(503, 401));
    assertThat(calls.post("other", "/internal/things/1", SCOPE, Thing.class))
        .hasValue(new Thing("x"));
    assertThat(asked)
        .containsExactly(
            "POST /internal/things/1 Bearer t1",
            "POST /internal/things/1 Bearer t1",
            "POST /internal/things/1 Bearer t2");
    statuses.add(404);
    assertThat(calls.post("other", "/x", SCOPE, Thing.class)).isEmpty();
  }

  @Test
  void notFoundIsAnAnswer() {
    statuses.add(404);
    assertThat(calls.get("other", "/x", SCOPE, Thing.class)).isEmpty();
    assertThat(asked).hasSize(1);
  }

  @Test
  void oneTokenServesManyCalls() {
    calls.get("other", "/x", SCOPE, Thing.class);
    calls.get("other", "/x", SCOPE, Thing.class);
    assertThat(issuer.given()).isEqualTo(1);
    calls.get("other", "/x", "another.scope", Thing.class);
    assertThat(issuer.given()).isEqualTo(2);
  }

  @Test
  void aPassingTroubleIsOvercome() {
    statuses.addAll(List.of(503, 500));
    assertThat(calls.get("other", "/x", SCOPE, Thing.class)).isPresent();
    assertThat(asked).hasSize(3);
  }

  @Test
  void aTokenThatIsNotTakenIsFetchedAnew() {
    statuses.add(401);
    assertThat(calls.get("other", "/x", SCOPE, Thing.class)).isPresent();
    assertThat(asked).containsExactly("GET /x Bearer t1", "GET /x Bearer t2");
  }

  @Test
  void whoStaysSilentIsAway() {
    statuses.addAll(List.of(503, 503, 503, 200));
    assertThatThrownBy(() -> calls.get("other", "/x", SCOPE, Thing.class))
        .isInstanceOf(ServiceAway.class);
    assertThat(asked).hasSize(3);
  }

  @Test
  void whoDoesNotListenIsAway() {
    server.stop(0);
    assertThatThrownBy(() -> calls.get("other", "/x", SCOPE, Thing.class))
        .isInstanceOf(ServiceAway.class)
        .hasMessage("other does not answer");
  }

  @Test
  void whoIsSlowIsAway() {
    statuses.addAll(List.of(-1, -1, -1));
    ServiceCalls impatient = calls(Duration.ofMillis(400));
    assertThatThrownBy(() -> impatient.get("other", "/x", SCOPE, Thing.class))
        .isInstanceOf(ServiceAway.class);
  }

  @Test
  void anIssuerThatIsAwayIsAnAwayService() {
    issuer.stop();
    assertThatThrownBy(() -> calls.get("other", "/x", SCOPE, Thing.class))
        .isInstanceOf(ServiceAway.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void afterManyFailuresNobodyIsAskedForAWhile() {
    for (int i = 0; i < 10; i++) {
      statuses.addAll(List.of(503, 503, 503));
      assertThatThrownBy(() -> calls.get("other", "/x", SCOPE, Thing.class))
          .isInstanceOf(ServiceAway.class);
    }
    assertThat(asked).hasSize(5);
    assertThat(
            metrics
                .get("resilience4j.circuitbreaker.state")
                .tag("name", "other")
                .tag("state", "open")
                .gauge()
                .value())
        .isEqualTo(1);
  }

  @Test
  void whoHasNotHeardOfItYetIsAskedAgain() {
    statuses.addAll(List.of(409, 409));
    assertThat(calls.get("other", "/x", SCOPE, Thing.class)).isPresent();
    statuses.addAll(List.of(409, 409, 409, 200));
    assertThatThrownBy(() -> calls.get("other", "/x", SCOPE, Thing.class))
        .isInstanceOf(TooEarly.class);
    assertThat(asked).hasSize(6);
  }

  @Test
  void whoHasNotHeardOfSomethingYetAnswersAllTheSame() {
    for (int i = 0; i < 10; i++) {
      statuses.addAll(List.of(409, 409, 409));
      assertThatThrownBy(() -> calls.get("other", "/x", SCOPE, Thing.class))
          .isInstanceOf(TooEarly.class);
    }
    assertThat(asked).hasSize(30);
    assertThat(calls.get("other", "/another", SCOPE, Thing.class)).isPresent();
  }

  @Test
  void anUnknownServiceIsAMistakeOfOurs() {
    assertThatThrownBy(() -> calls.get("nobody", "/x", SCOPE, Thing.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ServiceCalls calls(String url, String tokenEndpoint, Duration answersWithin) {
    CallsProperties settings =
        new CallsProperties(
            PATIENCE, answersWithin, 3, Duration.ofMillis(5), 4, 5, Duration.ofMinutes(1));
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("metrics", metrics);
    ObjectProvider<io.micrometer.core.instrument.MeterRegistry> provider =
        beans.getBeanProvider(io.micrometer.core.instrument.MeterRegistry.class);
    return new CallsAutoConfiguration()
        .serviceCalls(
            RestClient.builder(),
            settings,
            new ServiceAddresses(Map.of("other", new ServiceAddresses.Address(url))),
            provider,
            Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC),
            tokenEndpoint,
            "sample-service",
            "secret");
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + exchange.getRequestHeaders().getFirst("Authorization"));
    @Nullable Integer status = statuses.poll();
    if (status != null && status == -1) {
      return;
    }
    byte[] body = "{\"name\":\"x\",\"added\":1}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status == null ? 200 : status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
