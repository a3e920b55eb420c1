package org.stopso.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.stopso.gateway.keyed.KeyedHash;

/** So many in a time for each source; what was used comes back evenly over that time. */
final class Rate {
  private final PerSource<Bucket> buckets;

  Rate(int most, Duration within, KeyedHash secret, Clock clock) {
    TimeMeter time = new ClockTime(clock);
    this.buckets =
        new PerSource<>(
            secret,
            () ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                    .withCustomTimePrecision(time)
                    .build(),
            bucket -> bucket.getAvailableTokens() >= most,
            clock);
  }

  /** Counts one; when it is one too many, how long until the next is allowed. */
  Optional<Duration> tooMany(HttpServletRequest request) {
    ConsumptionProbe probe = buckets.of(request).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private record ClockTime(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
