package org.stopso.local.observe;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes traces by OTLP over HTTP, and shows them and the figures, on the loopback interface. */
public final class Observer implements AutoCloseable {
  private static final int KEEPS = 200;
  private static final String TAKES = "/v1/traces";
  private static final String TRACE = "/traces/";
  private static final String PROTOBUF = "application/x-protobuf";

  private final Traces traces;
  private final Figures figures;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Observer(Traces traces, Figures figures, HttpServer server) {
    this.traces = traces;
    this.figures = figures;
    this.server = server;
  }

  /**
   * Starts at {@code port}.
   *
   * @param services name and Prometheus page of those whose figures are shown
   */
  public static Observer start(int port, Map<String, URI> services) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    Observer observer = new Observer(new Traces(KEEPS), new Figures(services), server);
    server.createContext("/", observer::serve);
    server.setExecutor(observer.threads);
    server.start();
    return observer;
  }

  /** Where traces are sent to. */
  public URI takesAt() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + TAKES);
  }

  /** What has arrived. */
  public Traces traces() {
    return traces;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals(TAKES)) {
        take(exchange);
      } else if (path.equals("/")) {
        page(exchange, 200, ObservePages.traces(traces.latest()));
      } else if (path.equals("/figures")) {
        page(exchange, 200, ObservePages.figures(figures.now()));
      } else {
        trace(exchange, path.startsWith(TRACE) ? path.substring(TRACE.length()) : "");
      }
    }
  }

  /** Another type of content is refused: a page of elsewhere could send it without asking. */
  private void take(HttpExchange exchange) throws IOException {
    if (!PROTOBUF.equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      exchange.sendResponseHeaders(415, -1);
      return;
    }
    try {
      traces.add(Otlp.read(exchange.getRequestBody().readAllBytes()));
      exchange.getResponseHeaders().set("Content-Type", PROTOBUF);
      exchange.sendResponseHeaders(200, -1);
    } catch (InvalidProtocolBufferException unreadable) {
      exchange.sendResponseHeaders(400, -1);
    }
  }

  private void trace(HttpExchange exchange, String id) throws IOException {
    var found = traces.find(id);
    if (found.isPresent()) {
      page(exchange, 200, ObservePages.trace(found.get()));
    } else {
      page(exchange, 404, ObservePages.notFound());
    }
  }

  private static void page(HttpExchange exchange, int status, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
