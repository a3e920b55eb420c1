package org.stopso.gateway.routes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

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
    Set<HttpMethod> others = new LinkedHashSet<>();
    for (Route route : routes) {
      if (!route.fits(path)) {
        continue;
      }
      if (route.allows(method)) {
        return new Finding.Found(route);
      }
      others.addAll(route.methods());
    }
    return others.isEmpty() ? new Finding.Nothing() : new Finding.OtherMethods(others);
  }
}
