package org.stopso.gateway.arrival;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.routes.Route;
import org.stopso.gateway.routes.Services;

/**
 * Reads a request's body, up to what its service takes, before anything of it is passed on: a
 * service never waits for a slow sender. What does not arrive in time the container answers with
 * 408.
 */
public final class WholeBody implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private static final String ATTRIBUTE = WholeBody.class.getName();
  private static final Set<String> WITHOUT = Set.of("GET", "HEAD");
  private static final byte[] NONE = new byte[0];

  private final Services services;
  private final Refusals refusals;

  WholeBody(Services services, Refusals refusals) {
    this.services = services;
    this.refusals = refusals;
  }

  /** The body of a request that has passed here; empty where it has none. */
  public static byte[] of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof byte[] body ? body : NONE;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    HttpServletRequest asked = request.servletRequest();
    if (WITHOUT.contains(asked.getMethod())) {
      return next.handle(request);
    }
    Route route = (Route) asked.getAttribute(Route.ATTRIBUTE);
    int longest = Math.toIntExact(services.named(route.service()).body().toBytes());
    byte[] body = read(asked, longest);
    if (body == null) {
      return refusals.answer(Refusal.TOO_LARGE);
    }
    asked.setAttribute(ATTRIBUTE, body);
    return next.handle(request);
  }

  private static byte @Nullable [] read(HttpServletRequest request, int longest)
      throws IOException {
    if (request.getContentLengthLong() > longest) {
      return null;
    }
    byte[] body = request.getInputStream().readNBytes(longest + 1);
    return body.length > longest ? null : body;
  }
}
