package org.stopso.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/** The public API as a program uses it: JSON, and a bearer token where somebody is signed in. */
public final class Api {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI origin;
  private final @Nullable String token;

  private Api(URI origin, @Nullable String token) {
    this.origin = origin;
    this.token = token;
  }

  /** Nobody in particular. */
  public static Api anybody(RunningPlatform platform) {
    return new Api(platform.gateway(), null);
  }

  public static Api of(RunningPlatform platform, RunningPlatform.Account account) {
    return new Api(platform.gateway(), Tokens.of(platform, account));
  }

  /** The same person at one service itself, past the gateway. */
  Api at(URI service) {
    return new Api(service, token);
  }

  public Reply get(String path) {
    return send("GET", path, null, Map.of());
  }

  /** Sends {@code body} as JSON, or as it is where it is text. */
  public Reply post(String path, Object body) {
    return send("POST", path, body, Map.of());
  }

  /** The same, with a key that makes sending it twice harmless. */
  public Reply post(String path, Object body, String idempotencyKey) {
    return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
  }

  Reply put(String path, Object body) {
    return send("PUT", path, body, Map.of());
  }

  Reply send(String method, String path, @Nullable Object body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(origin.resolve(path)).timeout(Duration.ofSeconds(20));
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(
                body instanceof String text ? text : Platform.JSON.writeValueAsString(body)));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    return exchange(request.build());
  }

  static Reply exchange(HttpRequest request) {
    try {
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return new Reply(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A status and a body. */
  public record Reply(int status, String body) {

    /** The body, read. */
    public JsonNode json() {
      return Platform.JSON.readTree(body);
    }

    /** This answer, when it has the status that was to be. */
    public Reply expecting(int expected) {
      if (status != expected) {
        throw new AssertionError("expected " + expected + " but was " + status + ": " + body);
      }
      return this;
    }
  }

  /** Tokens of the demo people, kept for half of their life. */
  private static final class Tokens {

    private static final Map<String, Token> BY_USERNAME = new ConcurrentHashMap<>();

    record Token(String value, long staleNanos) {}

    static String of(RunningPlatform platform, RunningPlatform.Account account) {
      return BY_USERNAME
          .compute(
              account.username(),
              (name, kept) ->
                  kept != null && kept.staleNanos() - System.nanoTime() > 0
                      ? kept
                      : ask(platform, account))
          .value();
    }

    private static Token ask(RunningPlatform platform, RunningPlatform.Account account) {
      String basic = account.username() + ":" + account.password();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(platform.text("demoToken")))
              .header(
                  "Authorization",
                  "Basic "
                      + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      JsonNode answer = exchange(request).expecting(200).json();
      long halfLife = Duration.ofSeconds(answer.get("expires_in").asLong()).toNanos() / 2;
      return new Token(answer.get("access_token").asString(), System.nanoTime() + halfLife);
    }
  }
}
