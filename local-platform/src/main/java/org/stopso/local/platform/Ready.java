package org.stopso.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.stopso.local.process.Ports;
import org.stopso.local.process.Waiting;

/** The usual signs that a program is ready. */
public final class Ready {
  private static final Duration ONE_TRY = Duration.ofSeconds(5);
  private static final int BETWEEN_REQUESTS_MILLIS = 200;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ONE_TRY).build();

  private Ready() {}

  /** {@code url} answers 200. */
  public static Part.Readiness whenOk(String url) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(ONE_TRY).build();
    return (child, deadline) ->
        new Waiting(child.name(), deadline, child::isAlive)
            .until(() -> isOk(request), BETWEEN_REQUESTS_MILLIS);
  }

  /** Something takes connections at {@code port}. */
  public static Part.Readiness whenListening(int port) {
    return (child, deadline) ->
        new Waiting(child.name(), deadline, child::isAlive).until(() -> Ports.answers(port));
  }

  private static boolean isOk(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
