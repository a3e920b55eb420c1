package org.stopso.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox over HTTP: {@code /} and {@code /messages/<id>} for people, JSON for programs. */
final class MailboxServer implements AutoCloseable {
  private static final String MESSAGE = "/messages/";

  private final HttpServer server;
  private final ExecutorService threads;

  private MailboxServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  static MailboxServer start(Mailbox mailbox, int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", exchange -> serve(exchange, mailbox));
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.start();
    return new MailboxServer(server, threads);
  }

  private static void serve(HttpExchange exchange, Mailbox mailbox) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String to = parameter(exchange, "to");
      if (path.equals("/api/messages")) {
        json(exchange, mailbox.messages(to));
      } else if (path.equals("/")) {
        html(exchange, 200, MailboxPages.list(mailbox.messages(to), to));
      } else {
        message(exchange, mailbox, path);
      }
    }
  }

  private static void message(HttpExchange exchange, Mailbox mailbox, String path)
      throws IOException {
    String id = path.startsWith(MESSAGE) ? path.substring(MESSAGE.length()) : "";
    var found = mailbox.message(id);
    if (found.isPresent()) {
      html(exchange, 200, MailboxPages.message(found.get()));
    } else {
      html(exchange, 404, MailboxPages.notFound());
    }
  }

  private static @Nullable String parameter(HttpExchange exchange, String name) {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null
        ? null
        : Stream.of(query.split("&"))
            .filter(pair -> pair.startsWith(name + "="))
            .map(pair -> pair.substring(name.length() + 1))
            .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
            .findFirst()
            .orElse(null);
  }

  private static void json(HttpExchange exchange, Object value) throws IOException {
    answer(exchange, 200, "application/json", JsonMapper.shared().writeValueAsBytes(value));
  }

  private static void html(HttpExchange exchange, int status, String page) throws IOException {
    String policy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
    exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    answer(exchange, status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
