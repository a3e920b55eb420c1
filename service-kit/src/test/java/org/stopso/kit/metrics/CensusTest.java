package org.stopso.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What gauges say of a store that is there, away, or slow to answer. */
class CensusTest {

  private static final Duration EVERY = Duration.ofSeconds(30);

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final AtomicInteger looks = new AtomicInteger();
  private Supplier<Found> store = () -> new Found(7, Duration.ofMillis(2_500));

  private record Found(int people, Duration longest) {}

  private Found look() {
    looks.incrementAndGet();
    return store.get();
  }

  private Census<Found> census(Duration every) {
    Census<Found> census = new Census<>("people", every, this::look, nanos::get);
    census
        .count("people", "People", Found::people, "state", "WAITING")
        .age("longest", "Longest wait", Found::longest)
        .bindTo(meters);
    return census;
  }

  @Test
  void beforeTheFirstLookNothingIsKnown() {
    census(EVERY);
    assertThat(people()).isNaN();
    assertThat(meters.scrape()).contains("people{state=\"WAITING\"} NaN", "longest_seconds NaN");
  }

  @Test
  void allFiguresComeFromOneLookAndNoneFromAScrape() {
    census(EVERY).take();
    for (int scrape = 0; scrape < 3; scrape++) {
      assertThat(meters.scrape()).contains("people{state=\"WAITING\"} 7.0", "longest_seconds 2.5");
    }
    assertThat(looks).hasValue(1);
  }

  @Test
  void whileTheStoreIsAwayNothingIsKnownAndAScrapeIsAnswered() {
    Census<Found> census = census(EVERY);
    census.take();
    store =
        () -> {
          throw new IllegalStateException("away");
        };
    assertThatThrownBy(census::take).hasMessage("away");
    assertThat(meters.scrape()).contains("people{state=\"WAITING\"} NaN", "longest_seconds NaN");
    store = () -> new Found(0, Duration.ZERO);
    census.take();
    assertThat(meters.scrape()).contains("people{state=\"WAITING\"} 0.0", "longest_seconds 0.0");
  }

  @Test
  void whereNoLookEndsTheLastOneIsBelievedForThreeTimesItsTime() {
    census(EVERY).take();
    nanos.addAndGet(3 * EVERY.toNanos());
    assertThat(people()).isEqualTo(7);
    nanos.incrementAndGet();
    assertThat(people()).isNaN();
  }

  @Test
  void itLooksByItselfFromStartToStop() {
    Census<Found> census = census(Duration.ofMillis(5));
    census.start();
    await().until(() -> looks.get() > 2);
    store =
        () -> {
          throw new IllegalStateException("away");
        };
    await().until(() -> Double.isNaN(people()));
    store = () -> new Found(8, Duration.ZERO);
    await().until(() -> people() == 8);
    census.stop();
    assertThat(census.isRunning()).isFalse();
  }

  private double people() {
    return meters.get("people").tag("state", "WAITING").gauge().value();
  }
}
