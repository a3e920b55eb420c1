package org.stopso.acceptance.browser.elsewhere;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.stopso.acceptance.Platform;

/**
 * A site of somebody else's, on this machine: its pages are what a test says, and it keeps them in
 * no cache but the browser's own for Back.
 */
final class OtherSite implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, String> pages = new TreeMap<>();

  OtherSite(Map<String, String> pages) {
    this.pages.putAll(pages);
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port()), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext(
        "/",
        exchange -> {
          String page = this.pages.getOrDefault(exchange.getRequestURI().getPath(), "");
          byte[] body = page.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(
              page.isEmpty() ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** The address that is on the platform's list. */
  static URI listed() {
    return Platform.OTHER_SITE;
  }

  /** The same site by another name, which is not. */
  static URI unlisted() {
    return URI.create("http://127.0.0.1:" + port());
  }

  private static int port() {
    return Platform.OTHER_SITE.getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
