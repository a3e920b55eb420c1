package org.stopso.gateway.back;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.stopso.gateway.routes.Finding;
import org.stopso.gateway.routes.Mark;
import org.stopso.gateway.routes.Route;
import org.stopso.gateway.routes.RouteTable;

/**
 * Finds the page that somebody wrote on. What a browser says of it may be anything: only a plain
 * path of a page of ours behind sign-in is taken from it, without a query.
 */
final class Pages {
  private static final int LONGEST = 1_000;
  private static final Pattern PLAIN = Pattern.compile("(?:/[A-Za-z0-9_-]{1,80}){1,8}");

  private final RouteTable table;
  private final String origin;

  /**
   * @param origin ours, as browsers write it
   */
  Pages(RouteTable table, String origin) {
    this.table = table;
    this.origin = origin;
  }

  /** The page they were on, else the one that the address belongs to; nothing if there is none. */
  Optional<String> writtenOn(HttpServletRequest sent) {
    return saidIn(sent).flatMap(this::atOrAbove).or(() -> atOrAbove(sent.getRequestURI()));
  }

  private Optional<String> saidIn(HttpServletRequest sent) {
    return Optional.ofNullable(sent.getHeader(HttpHeaders.REFERER))
        .filter(page -> page.length() <= LONGEST && page.startsWith(origin + "/"))
        .map(page -> page.substring(origin.length()).split("[?#]", 2)[0]);
  }

  /** An address that only takes forms stands below the page they are on. */
  private Optional<String> atOrAbove(String path) {
    return PLAIN.matcher(path).matches()
        ? Stream.iterate(path, at -> !at.isEmpty(), Pages::above).filter(this::isPage).findFirst()
        : Optional.empty();
  }

  private static String above(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private boolean isPage(String path) {
    return !path.startsWith("/api/")
        && table.find(HttpMethod.GET, path) instanceof Finding.Found(Route route)
        && !route.isForAnybody()
        && !route.is(Mark.PART);
  }
}
