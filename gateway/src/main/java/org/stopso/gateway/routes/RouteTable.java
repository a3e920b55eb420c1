package org.stopso.gateway.routes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** All routes, in the order in which they are asked. */
public final class RouteTable {
  private final List<Route> routes;

  RouteTable(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  public List<Route> routes() {
    return routes;
  }

  /**
   * Which route a request takes.
   *
   * @param rawPath as it stands in the request line, without the query, not decoded
   */
  public Finding find(HttpMethod method, String rawPath) {
    PathContainer path = PathContainer.parsePath(rawPath);
    for (Route first : routes) {
      if (first.fits(path)) {
        return amongRowsOf(first.path(), method);
      }
    }
    return new Finding.Nothing();
  }

  private Finding amongRowsOf(PathPattern path, HttpMethod method) {
    Set<HttpMethod> others = new LinkedHashSet<>();
    for (Route route : routes) {
      if (route.path().equals(path)) {
        if (route.allows(method)) {
          return new Finding.Found(route);
        }
        others.addAll(route.methods());
      }
    }
    return new Finding.OtherMethods(others);
  }
}
