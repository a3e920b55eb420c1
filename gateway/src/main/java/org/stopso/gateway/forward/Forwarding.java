package org.stopso.gateway.forward;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.routes.Route;
import org.stopso.gateway.routes.Services;
import org.stopso.gateway.tokens.TokenRelay;
import org.stopso.gateway.visit.Visits;

/** Asks the route's service for what was asked of us, at the same address. */
final class Forwarding implements HandlerFunction<ServerResponse> {
  private final Services services;
  private final ProxyExchange exchange;
  private final Tracer tracer;
  private final Propagator propagator;

  Forwarding(Services services, ProxyExchange exchange, Tracer tracer, Propagator propagator) {
    this.services = services;
    this.exchange = exchange;
    this.tracer = tracer;
    this.propagator = propagator;
  }

  @Override
  public ServerResponse handle(ServerRequest request) {
    HttpServletRequest asked = request.servletRequest();
    Route route = (Route) asked.getAttribute(Route.ATTRIBUTE);
    return exchange.exchange(
        exchange.request(request).uri(addressOf(asked, route)).headers(headersFor(asked)).build());
  }

  private URI addressOf(HttpServletRequest asked, Route route) {
    String query = asked.getQueryString();
    String address = services.named(route.service()).url() + asked.getRequestURI();
    return URI.create(query == null ? address : address + "?" + query);
  }

  private HttpHeaders headersFor(HttpServletRequest asked) {
    HttpHeaders headers = PassedHeaders.toService(asked);
    if (asked.getAttribute(TokenRelay.ATTRIBUTE) instanceof String token) {
      headers.setBearerAuth(token);
    }
    if (asked.getAttribute(Visits.ATTRIBUTE) instanceof String visit) {
      headers.set(Visits.HEADER, visit);
    }
    Span span = tracer.currentSpan();
    if (span != null) {
      propagator.inject(
          span.context(), headers, (carrier, name, value) -> headers.set(name, value));
    }
    return headers;
  }
}
