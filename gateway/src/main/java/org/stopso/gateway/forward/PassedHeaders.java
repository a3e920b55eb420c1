package org.stopso.gateway.forward;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stopso.gateway.routes.Mark;
import org.stopso.gateway.routes.Route;

/**
 * Which headers cross the gateway. Everything else stays on its side: cookies, where a request came
 * from, what a client claims about itself, and on the way back whatever a service adds on its own.
 */
final class PassedHeaders {
  private static final Set<String> TO_SERVICE =
      Set.of(
          "accept",
          "accept-language",
          "content-type",
          "idempotency-key",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "last-event-id",
          "range");

  private static final Set<String> TO_CLIENT =
      Set.of(
          "accept-ranges",
          "allow",
          "clear-site-data",
          "content-disposition",
          "content-language",
          "content-range",
          "content-type",
          "etag",
          "last-modified",
          "link",
          "location",
          "refresh",
          "retry-after",
          "vary");

  /** What a page's scripts and their server tell each other. */
  private static final String HTMX = "hx-";

  private PassedHeaders() {}

  static boolean passesToService(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return TO_SERVICE.contains(lower) || lower.startsWith(HTMX);
  }

  static boolean passesToClient(String name, Route route) {
    String lower = name.toLowerCase(Locale.ROOT);
    return TO_CLIENT.contains(lower)
        || lower.startsWith(HTMX)
        || (lower.equals("cache-control") && route.is(Mark.CACHEABLE));
  }

  static org.springframework.http.HttpHeaders toService(HttpServletRequest request) {
    var passed = new org.springframework.http.HttpHeaders();
    request
        .getHeaderNames()
        .asIterator()
        .forEachRemaining(
            name -> {
              if (passesToService(name)) {
                request.getHeaders(name).asIterator().forEachRemaining(v -> passed.add(name, v));
              }
            });
    return passed;
  }

  /**
   * @param own the service's own origin, which must not show in a redirect
   */
  static org.springframework.http.HttpHeaders toClient(
      HttpHeaders answered, Route route, String own) {
    var passed = new org.springframework.http.HttpHeaders();
    answered
        .map()
        .forEach(
            (name, values) -> {
              if (passesToClient(name, route)) {
                passed.put(name, name.equalsIgnoreCase("location") ? hide(own, values) : values);
              }
            });
    return passed;
  }

  private static List<String> hide(String own, List<String> addresses) {
    return addresses.stream()
        .map(address -> address.startsWith(own + "/") ? address.substring(own.length()) : address)
        .toList();
  }
}
