package org.stopso.gateway.forward;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.PublicUrl;
import org.stopso.gateway.arrival.WholeBody;
import org.stopso.gateway.resilience.ServiceGone;
import org.stopso.gateway.routes.Mark;
import org.stopso.gateway.routes.Route;

/**
 * Asks a service over HTTP/1.1 on kept connections, and has the whole answer in hand before any of
 * it is passed on: what fails half way then is a failure that can still be told. Only routes that
 * stream are passed on while they come; for these the time limit ends with the headers.
 */
final class ServiceExchange implements ProxyExchange {
  private static final long LONGEST_ANSWER = 16L * 1024 * 1024;

  private final HttpClient client;
  private final Duration within;

  ServiceExchange(HttpClient client, Duration within) {
    this.client = client;
    this.within = within;
  }

  @Override
  public ServerResponse exchange(Request request) {
    HttpServletRequest asked = request.getServerRequest().servletRequest();
    Route route = (Route) asked.getAttribute(Route.ATTRIBUTE);
    URI address = Objects.requireNonNull(request.getUri());
    HttpRequest ask = askFor(address, request, WholeBody.of(asked));
    String own = PublicUrl.originOf(address);
    if (route.is(Mark.STREAM)) {
      return streamed(waitFor(ask, BodyHandlers.ofInputStream()), route, own);
    }
    return whole(
        waitFor(ask, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER)),
        route,
        own);
  }

  private static HttpRequest askFor(URI address, Request request, byte[] body) {
    BodyPublisher sent =
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    HttpRequest.Builder ask =
        HttpRequest.newBuilder(address).method(request.getMethod().name(), sent);
    request
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> ask.header(name, value)));
    return ask.build();
  }

  private <T> HttpResponse<T> waitFor(HttpRequest ask, BodyHandler<T> handler) {
    CompletableFuture<HttpResponse<T>> answer = client.sendAsync(ask, handler);
    try {
      return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new ServiceGone(late);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException gone) {
        throw new ServiceGone(gone);
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopping) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new ServiceGone(stopping);
    }
  }

  private static Answer whole(HttpResponse<byte[]> answer, Route route, String own) {
    byte[] body = answer.body();
    return new Answer(
        HttpStatusCode.valueOf(answer.statusCode()),
        PassedHeaders.toClient(answer.headers(), route, own),
        new ByteArrayInputStream(body),
        body.length);
  }

  private static Answer streamed(HttpResponse<InputStream> answer, Route route, String own) {
    return new Answer(
        HttpStatusCode.valueOf(answer.statusCode()),
        PassedHeaders.toClient(answer.headers(), route, own),
        answer.body(),
        -1);
  }
}
