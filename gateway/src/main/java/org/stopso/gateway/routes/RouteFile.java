package org.stopso.gateway.routes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPatternParser;

/** Reads {@code routes.txt}; a row that can't be understood keeps the gateway from starting. */
final class RouteFile {
  private static final String ANYBODY = "ANYBODY";

  private RouteFile() {}

  static RouteTable read(String text) {
    return new RouteTable(
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(RouteFile::row)
            .toList());
  }

  private static Route row(String line) {
    String[] columns = line.split("\\s+");
    if (columns.length != 4 && columns.length != 5) {
      throw new IllegalArgumentException("not a route: " + line);
    }
    return new Route(
        columns[0],
        methods(columns[1]),
        PathPatternParser.defaultInstance.parse(columns[2]),
        roles(columns[3]),
        columns.length == 5 ? marks(columns[4]) : Set.of());
  }

  private static Set<HttpMethod> methods(String column) {
    return entries(column).map(HttpMethod::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Role> roles(String column) {
    return column.equals(ANYBODY)
        ? Set.of()
        : entries(column).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Mark> marks(String column) {
    return entries(column)
        .map(mark -> Mark.valueOf(mark.toUpperCase(Locale.ROOT).replace('-', '_')))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> entries(String column) {
    return Arrays.stream(column.split(","));
  }
}
