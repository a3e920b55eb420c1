package org.stopso.kit.calls;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** A retry, a circuit breaker and a bulkhead for each service, bound to the metrics. */
final class Guards {

  private static final double JITTER = 0.5;

  private final RetryRegistry retries;
  private final CircuitBreakerRegistry breakers;
  private final BulkheadRegistry bulkheads;

  Guards(CallsProperties settings, MeterRegistry metrics) {
    retries = RetryRegistry.of(retry(settings));
    breakers = CircuitBreakerRegistry.of(breaker(settings));
    bulkheads = BulkheadRegistry.of(bulkhead(settings));
    TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(metrics);
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(metrics);
    TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(metrics);
  }

  /** Runs {@code call} guarded by what {@code service} has. */
  <T> T around(String service, Supplier<T> call) {
    Supplier<T> once =
        breakers
            .circuitBreaker(service)
            .decorateSupplier(() -> bulkheads.bulkhead(service).executeSupplier(call));
    return retries.retry(service).executeSupplier(once);
  }

  private static RetryConfig retry(CallsProperties settings) {
    return RetryConfig.custom()
        .maxAttempts(settings.attempts())
        .intervalFunction(
            IntervalFunction.ofExponentialRandomBackoff(settings.pause().toMillis(), 2, JITTER))
        .retryExceptions(Silence.class, TooEarly.class)
        .failAfterMaxAttempts(false)
        .build();
  }

  private static CircuitBreakerConfig breaker(CallsProperties settings) {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(settings.breakerWindow())
        .minimumNumberOfCalls(settings.breakerWindow())
        .waitDurationInOpenState(settings.breakerOpenFor())
        .permittedNumberOfCallsInHalfOpenState(2)
        .recordExceptions(Silence.class)
        .build();
  }

  private static BulkheadConfig bulkhead(CallsProperties settings) {
    return BulkheadConfig.custom()
        .maxConcurrentCalls(settings.atOnce())
        .maxWaitDuration(settings.readTimeout())
        .build();
  }
}
