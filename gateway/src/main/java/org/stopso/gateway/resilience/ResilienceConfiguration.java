package org.stopso.gateway.resilience;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.gateway.refusal.Refusals;

/** A breaker and a bulkhead for each service, and their metrics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResilienceSettings.class)
class ResilienceConfiguration {
  private static final int TRIES_AFTER_REST = 3;

  @Bean
  CircuitBreakerRegistry breakers(ResilienceSettings settings) {
    return CircuitBreakerRegistry.of(
        CircuitBreakerConfig.custom()
            .slidingWindowSize(settings.window())
            .minimumNumberOfCalls(Math.max(1, settings.window() / 2))
            .failureRateThreshold(settings.failing())
            .waitDurationInOpenState(settings.rest())
            .permittedNumberOfCallsInHalfOpenState(TRIES_AFTER_REST)
            .build());
  }

  @Bean
  BulkheadRegistry bulkheads(ResilienceSettings settings) {
    return BulkheadRegistry.of(
        BulkheadConfig.custom()
            .maxConcurrentCalls(settings.atOnce())
            .maxWaitDuration(Duration.ZERO)
            .build());
  }

  @Bean
  Guarding guarding(
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      ResilienceSettings settings,
      Refusals refusals) {
    return new Guarding(breakers, bulkheads, settings.rest(), refusals);
  }

  @Bean
  MeterBinder breakerMetrics(CircuitBreakerRegistry breakers) {
    return registry ->
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
  }

  @Bean
  MeterBinder bulkheadMetrics(BulkheadRegistry bulkheads) {
    return registry -> TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(registry);
  }
}
