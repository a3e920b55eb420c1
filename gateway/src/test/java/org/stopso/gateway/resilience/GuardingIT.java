package org.stopso.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stopso.gateway.RunningGateway;
import org.stopso.gateway.support.Browser;
import org.stopso.gateway.support.StandIn;

class GuardingIT extends RunningGateway {
  private static final String PAGE = "/unsubscribe/x";

  @Autowired CircuitBreakerRegistry breakers;

  private final StandIn service = service("notification");

  @BeforeEach
  void closed() {
    breakers.circuitBreaker("notification").reset();
  }

  @Test
  void aServiceThatFailsIsLeftAloneAndTriedAgainAfterARest() {
    service.behave(exchange -> StandIn.reply(exchange, 503, "no"));
    for (int number = 0; number < 3; number++) {
      assertThat(browser.get(PAGE).body()).isEqualTo("no");
    }
    int before = service.asked();
    HttpResponse<String> refused = browser.get(PAGE);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(refused.body()).contains("999", "116 123", "0808 1000 900");
    assertThat(service.asked()).isEqualTo(before);
    assertThat(browser.get("/").statusCode()).isEqualTo(200);

    service.behaveWell();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(browser.get(PAGE).statusCode()).isEqualTo(200));
    for (int number = 0; number < 5; number++) {
      assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void oneBadPageDoesNotCloseAWholeService() {
    service.behave(exchange -> StandIn.reply(exchange, 500, "bad"));
    for (int number = 0; number < 12; number++) {
      assertThat(browser.get(PAGE).body()).isEqualTo("bad");
    }
  }

  @Test
  void aServiceThatBreaksOffCountsAsAway() {
    service.behave(
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(1);
          throw new IOException("broken off");
        });
    HttpResponse<String> answer = browser.get(PAGE, "Accept-Language", "cy");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Language")).hasValue("cy");
    assertThat(answer.body()).contains("lang=\"cy\"", "Samaritans");
  }

  @Test
  void aServiceThatIsTooSlowIsNotWaitedFor() {
    CountDownLatch done = new CountDownLatch(1);
    service.behave(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          done.await();
        });
    long start = System.nanoTime();
    HttpResponse<String> answer = browser.get(PAGE);
    done.countDown();
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(10));
  }

  @Test
  void aProgramIsToldByAProblem() {
    StandIn matching = service("matching");
    matching.behave(exchange -> exchange.close());
    HttpResponse<String> answer =
        browser.get("/api/me/offers", "Authorization", bearer("THERAPIST"));
    breakers.circuitBreaker("matching").reset();
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("/problems/service-away");
  }

  @Test
  void aServiceHoldsNoMoreThanItsShareOfRequests() throws Exception {
    CountDownLatch reached = new CountDownLatch(20);
    CountDownLatch done = new CountDownLatch(1);
    service.behave(
        exchange -> {
          reached.countDown();
          done.await();
          StandIn.reply(exchange, 200, "ok");
        });
    try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < 20; number++) {
        requests.submit(() -> new Browser(URL).get(PAGE));
      }
      reached.await();
      assertThat(browser.get(PAGE).statusCode()).isEqualTo(503);
      assertThat(browser.get("/").statusCode()).isEqualTo(200);
      done.countDown();
    }
  }

  @Test
  void anAnswerThatStreamsIsPassedOnWhileItComes() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    service("forum")
        .behave(
            exchange -> {
              exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
              exchange.getResponseBody().flush();
              seen.await();
              exchange.getResponseBody().write("data: last\n\n".getBytes(StandardCharsets.UTF_8));
            });
    var request =
        HttpRequest.newBuilder(URI.create(URL + "/api/forum/x/live"))
            .header("Authorization", bearer("FAMILY"))
            .build();
    try (var client = HttpClient.newHttpClient();
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(),
                    StandardCharsets.UTF_8))) {
      assertThat(reader.readLine()).isEqualTo("data: first");
      seen.countDown();
      assertThat(reader.readLine()).isEmpty();
      assertThat(reader.readLine()).isEqualTo("data: last");
    }
  }
}
