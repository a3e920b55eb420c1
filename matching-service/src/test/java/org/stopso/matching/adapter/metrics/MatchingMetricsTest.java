package org.stopso.matching.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.stopso.kit.metrics.Census;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.fit.Rules;
import org.stopso.matching.domain.fit.Weights;
import org.stopso.matching.domain.index.CandidateIndex;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Waits;

/** What the figures of matching say. */
class MatchingMetricsTest {

  private static final Clock CLOCK = Clock.fixed(People.NOW, ZoneOffset.UTC);

  /** What was found is believed for some minutes: one look each, whenever a test wants it. */
  private static final Duration ONCE = Duration.ofMinutes(1);

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final CandidateIndex index = new CandidateIndex(new Rules("test", Weights.USUAL));

  @Test
  void whoWaitsIsShownByHowLong() {
    List<Instant> waits =
        new ArrayList<>(
            List.of(
                People.NOW.minus(Duration.ofDays(3)),
                People.NOW.minus(Duration.ofDays(3)).plusMillis(1),
                People.NOW));
    looking(
        new WaitingCensus().waits(new Waiting(waits), CLOCK, ONCE),
        again -> {
          await().until(() -> waiting("3to7d") == 1);
          assertThat(waiting("1to3d")).isEqualTo(1);
          assertThat(waiting("under1d")).isEqualTo(1);
          assertThat(waiting("7to28d") + waiting("over28d")).isZero();
          assertThat(longestWait()).isEqualTo(Duration.ofDays(3).toSeconds());
          waits.clear();
          again.run();
          await().until(() -> longestWait() == 0);
        });
  }

  @Test
  void therapistsAreShownByWhetherTheyMayAndWantToTakeClients() {
    index.put(People.profile("a"));
    index.put(People.profile("b"));
    index.put(People.profile("c", bent -> bent.but(it -> it.acceptingNew = false)));
    looking(
        new TherapistCensus().therapists(index, CLOCK, ONCE),
        again -> {
          await().until(() -> profiles(true) == 2);
          assertThat(profiles(false)).isEqualTo(1);
        });
  }

  @Test
  void whoMayNotReceiveAnyMoreIsNotAcceptingFromTheNextDayOn() {
    index.put(People.profile("a", bent -> bent.but(it -> it.until = People.TODAY)));
    assertThat(index.accepting(People.TODAY)).isEqualTo(1);
    assertThat(index.accepting(People.TODAY.plusDays(1))).isZero();
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void eachDecisionIsTimedAndNothingElse() {
    index.put(People.profile("a"));
    TimedCandidates candidates = new TimedCandidates(index, meters);
    candidates.find("a", People.TODAY);
    candidates.therapistOf("account-a");
    assertThat(decisions()).isZero();
    Need need = People.need("r");
    assertThat(candidates.decide(need, People.NOW, Map.of()))
        .isEqualTo(index.decide(need, People.NOW, Map.of()));
    assertThat(decisions()).isEqualTo(1);
  }

  /** Whoever tries it can have it look again. */
  private void looking(Census<?> census, Consumer<Runnable> then) {
    census.bindTo(meters);
    census.start();
    try {
      then.accept(
          () -> {
            census.stop();
            census.start();
          });
    } finally {
      census.stop();
    }
  }

  private double waiting(String age) {
    return meters.get("stopso.matching.waiting").tag("age", age).gauge().value();
  }

  private double longestWait() {
    return meters.get("stopso.matching.oldest.waiting").gauge().value();
  }

  private double profiles(boolean accepting) {
    return meters
        .get("stopso.matching.profiles")
        .tag("accepting", String.valueOf(accepting))
        .gauge()
        .value();
  }

  private long decisions() {
    return meters.get("stopso.matching.decision").timer().count();
  }

  private record Waiting(List<Instant> since) implements Waits {

    @Override
    public long waitingSince(Instant latest) {
      return List.copyOf(since).stream().filter(it -> !it.isAfter(latest)).count();
    }

    @Override
    public Optional<Instant> longestWait() {
      return List.copyOf(since).stream().min(Comparator.naturalOrder());
    }
  }
}
