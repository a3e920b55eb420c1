package org.stopso.matching.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Candidates;
import org.stopso.matching.domain.fit.Decision;
import org.stopso.matching.domain.index.CandidateIndex;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.therapist.Caseload;

/** Times the choice among all therapists. */
@Component
@Primary
final class TimedCandidates implements Candidates {

  /** Around 1 ms among 10,000 therapists and 10 ms among 100,000, which are its bars. */
  private static final Duration[] BUCKETS =
      LongStream.of(100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000)
          .mapToObj(micros -> Duration.ofNanos(1_000 * micros))
          .toArray(Duration[]::new);

  private final CandidateIndex index;
  private final Timer decisions;

  TimedCandidates(CandidateIndex index, MeterRegistry meters) {
    this.index = index;
    this.decisions =
        Timer.builder("stopso.matching.decision")
            .description("How long choosing among all therapists took, without the store")
            .serviceLevelObjectives(BUCKETS)
            .register(meters);
  }

  @Override
  public Decision decide(Need need, Instant at, Map<String, Caseload> fresher) {
    return decisions.record(() -> index.decide(need, at, fresher));
  }

  @Override
  public Optional<Candidate> find(String therapistId, LocalDate today) {
    return index.find(therapistId, today);
  }

  @Override
  public Optional<String> therapistOf(String accountId) {
    return index.therapistOf(accountId);
  }
}
