package org.stopso.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.stopso.local.RealParts;

/** It starts on a real store and broker, answers its health checks, and nothing else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ForumServiceIT {

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void onRealParts(DynamicPropertyRegistry registry) {
    RealParts.properties().forEach((name, value) -> registry.add(name, () -> value));
  }

  @Test
  void itIsLiveAndReady() throws Exception {
    assertThat(get("/actuator/health/liveness").body()).contains("UP");
    assertThat(get("/actuator/health/readiness").body()).contains("UP");
  }

  @Test
  void nothingElseIsOpen() throws Exception {
    assertThat(get("/api/forum/anything").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
