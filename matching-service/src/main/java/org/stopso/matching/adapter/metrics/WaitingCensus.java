package org.stopso.matching.adapter.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.kit.metrics.Census;
import org.stopso.kit.metrics.WaitBand;
import org.stopso.matching.domain.need.Waits;

/** How many wait whom nobody fits, and since when. */
@Configuration(proxyBeanMethods = false)
class WaitingCensus {

  @Bean
  Census<Look> waits(Waits waiting, Clock clock, @Value("${stopso.census.every}") Duration every) {
    Census<Look> census =
        Census.of("those who wait", every, () -> Look.of(waiting, clock.instant()));
    for (WaitBand age : WaitBand.values()) {
      census.count(
          "stopso.matching.waiting",
          "Needs that nobody fits today, by how long they have waited",
          look -> look.byAge().getOrDefault(age, 0L),
          WaitBand.LABEL,
          age.label());
    }
    return census.age(
        "stopso.matching.oldest.waiting", "The longest of those waits", Look::longest);
  }

  record Look(Map<WaitBand, Long> byAge, Duration longest) {

    static Look of(Waits waits, Instant now) {
      return new Look(
          WaitBand.spread(now, waits::waitingSince),
          waits.longestWait().map(since -> Duration.between(since, now)).orElse(Duration.ZERO));
    }
  }
}
