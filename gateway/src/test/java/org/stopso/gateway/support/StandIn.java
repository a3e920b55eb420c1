package org.stopso.gateway.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A service that answers with what it was asked, unless a test tells it otherwise. */
public final class StandIn {
  private static final JsonMapper JSON = new JsonMapper();

  /** Answers in a test's own way. */
  @FunctionalInterface
  public interface Behaviour {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final String name;
  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Behaviour behaviour = this::echo;

  public StandIn(String name) {
    this.name = name;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** How many requests have come. */
  public int asked() {
    return asked.get();
  }

  public void behave(Behaviour other) {
    behaviour = other;
  }

  public void behaveWell() {
    behaviour = this::echo;
  }

  /** Answers with a status and a text. */
  public static void reply(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      behaviour.answer(exchange);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void echo(HttpExchange exchange) throws IOException {
    Map<String, Object> seen = new TreeMap<>();
    seen.put("service", name);
    seen.put("method", exchange.getRequestMethod());
    seen.put("address", exchange.getRequestURI().toString());
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((key, values) -> headers.put(key.toLowerCase(Locale.ROOT), values.getFirst()));
    seen.put("headers", headers);
    seen.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    byte[] answer = JSON.writeValueAsBytes(seen);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(200, head ? -1 : answer.length);
    if (!head) {
      exchange.getResponseBody().write(answer);
    }
  }
}
