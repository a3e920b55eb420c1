package org.stopso.gateway.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client with cookies that follows redirects only when told to, each at an address of its own so
 * that tests don't use up each other's limits.
 */
public final class Browser {
  private static final AtomicInteger ADDRESSES = new AtomicInteger();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String gateway;
  private final String address;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  public Browser(String gateway) {
    this.gateway = gateway;
    int number = ADDRESSES.incrementAndGet();
    this.address = "10." + number / 65536 + "." + number / 256 % 256 + "." + number % 256;
  }

  /** The address from which the gateway sees this client. */
  public String address() {
    return address;
  }

  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  public void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  public HttpResponse<String> post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  /**
   * @param headers name, value, name, value …
   */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                path.startsWith("http") ? URI.create(path) : URI.create(gateway + path))
            .timeout(Duration.ofSeconds(30))
            .header("X-Forwarded-For", address)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  /** Where an answer leads. */
  public static String locationOf(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private void keep(String setCookie) {
    String pair = setCookie.split(";", 2)[0];
    int equals = pair.indexOf('=');
    String name = pair.substring(0, equals);
    String value = pair.substring(equals + 1);
    if (value.isEmpty() || setCookie.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }
}
