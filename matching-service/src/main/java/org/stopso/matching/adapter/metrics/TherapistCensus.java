package org.stopso.matching.adapter.metrics;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.kit.metrics.Census;
import org.stopso.kit.reference.LondonDay;
import org.stopso.matching.domain.index.CandidateIndex;

/** How many therapists matching knows, and how many of them could be asked today. */
@Configuration(proxyBeanMethods = false)
class TherapistCensus {

  @Bean
  Census<Therapists> therapists(
      CandidateIndex index, Clock clock, @Value("${stopso.census.every}") Duration every) {
    Census<Therapists> census = Census.of("therapists", every, () -> Therapists.in(index, clock));
    for (boolean accepting : new boolean[] {true, false}) {
      census.count(
          "stopso.matching.profiles",
          "Therapists known to matching, by whether they may and want to take clients today",
          known -> accepting ? known.accepting() : known.others(),
          "accepting",
          String.valueOf(accepting));
    }
    return census;
  }

  /** One look. */
  record Therapists(int accepting, int others) {

    static Therapists in(CandidateIndex index, Clock clock) {
      int accepting = index.accepting(LondonDay.of(clock.instant()));
      return new Therapists(accepting, Math.max(0, index.size() - accepting));
    }
  }
}
