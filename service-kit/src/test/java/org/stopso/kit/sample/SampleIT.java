package org.stopso.kit.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.stopso.local.RealParts;

/** The running sample service and a way to ask it; one context for all that extend this. */
@SpringBootTest(
    classes = SampleService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:stopso-kit.yml",
      "spring.application.name=sample-service",
      "stopso.components=shown",
    })
public abstract class SampleIT {

  protected static final SampleIssuer ISSUER = new SampleIssuer();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry settings) {
    RealParts.properties().forEach((name, value) -> settings.add(name, () -> value));
    settings.add("STOPSO_ISSUER", ISSUER::url);
    settings.add("STOPSO_ISSUER_JWKS", () -> ISSUER.url() + "/keys");
    settings.add("STOPSO_ISSUER_TOKEN", () -> ISSUER.url() + "/token");
  }

  protected HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  protected HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = to(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  protected HttpResponse<String> post(String path, String json, String... headers) {
    HttpRequest.Builder request =
        to(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  protected static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
