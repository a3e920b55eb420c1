package org.stopso.gateway.routes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;

/** Lets in what the table has a route for, and notes the route on the request. */
public final class Admission extends OncePerRequestFilter {
  private final RouteTable table;
  private final Refusals refusals;

  public Admission(RouteTable table, Refusals refusals) {
    this.table = table;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (table.find(HttpMethod.valueOf(request.getMethod()), request.getRequestURI())) {
      case Finding.Found(Route route) -> {
        request.setAttribute(Route.ATTRIBUTE, route);
        nameInMetrics(route, request);
        chain.doFilter(request, response);
      }
      case Finding.OtherMethods(var allowed) -> {
        response.setHeader(
            HttpHeaders.ALLOW,
            allowed.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
        refusals.write(Refusal.METHOD_NOT_ALLOWED, request, response);
      }
      case Finding.Nothing() -> refusals.write(Refusal.NOT_FOUND, request, response);
    }
  }

  /** Metrics and traces know a request by its route: addresses hold identifiers. */
  private static void nameInMetrics(Route route, HttpServletRequest request) {
    ServerHttpObservationFilter.findObservationContext(request)
        .ifPresent(context -> context.setPathPattern(route.path().getPatternString()));
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return true;
  }
}
