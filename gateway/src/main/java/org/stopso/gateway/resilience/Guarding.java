package org.stopso.gateway.resilience;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.routes.Route;

/**
 * Leaves a service alone that does not answer, and lets no service hold more than its share of
 * requests. A 500 is an answer: one bad page must not close a whole service.
 */
public final class Guarding implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private static final Logger log = LoggerFactory.getLogger(Guarding.class);
  private static final Set<Integer> AS_GOOD_AS_AWAY = Set.of(502, 503, 504);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final CircuitBreakerRegistry breakers;
  private final BulkheadRegistry bulkheads;
  private final Duration rest;
  private final Refusals refusals;

  Guarding(
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      Duration rest,
      Refusals refusals) {
    this.breakers = breakers;
    this.bulkheads = bulkheads;
    this.rest = rest;
    this.refusals = refusals;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    Route route = (Route) request.servletRequest().getAttribute(Route.ATTRIBUTE);
    Bulkhead bulkhead = bulkheads.bulkhead(route.service());
    if (!bulkhead.tryAcquirePermission()) {
      return refusals.answer(Refusal.SERVICE_AWAY, SOON);
    }
    try {
      return underBreaker(breakers.circuitBreaker(route.service()), request, next);
    } finally {
      bulkhead.onComplete();
    }
  }

  private ServerResponse underBreaker(
      CircuitBreaker breaker, ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (!breaker.tryAcquirePermission()) {
      return refusals.answer(Refusal.SERVICE_AWAY, rest);
    }
    long start = breaker.getCurrentTimestamp();
    boolean counted = false;
    try {
      ServerResponse answer = next.handle(request);
      counted = true;
      count(breaker, start, answer.statusCode().value());
      return answer;
    } catch (ServiceGone gone) {
      counted = true;
      failed(breaker, start, gone);
      log.warn("{} does not answer: {}", breaker.getName(), gone.reason());
      return refusals.answer(Refusal.SERVICE_AWAY, SOON);
    } finally {
      if (!counted) {
        breaker.releasePermission();
      }
    }
  }

  private static void count(CircuitBreaker breaker, long start, int status) {
    if (AS_GOOD_AS_AWAY.contains(status)) {
      failed(breaker, start, new ServiceGone(new IllegalStateException("status " + status)));
    } else {
      breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
    }
  }

  private static void failed(CircuitBreaker breaker, long start, ServiceGone gone) {
    breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), gone);
  }
}
