package org.stopso.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final Instant CREATED = Instant.parse("2026-11-24T09:00:00Z");

  private final Patience patience =
      new Patience(Duration.ofSeconds(2), Duration.ofMinutes(15), 5, Duration.ofDays(3));

  @Test
  void pausesDoubleUpToTheLongest() {
    assertThat(patience.pauseAfter(1, 0.5)).isEqualTo(Duration.ofSeconds(2));
    assertThat(patience.pauseAfter(2, 0.5)).isEqualTo(Duration.ofSeconds(4));
    assertThat(patience.pauseAfter(9, 0.5)).isEqualTo(Duration.ofSeconds(512));
    assertThat(patience.pauseAfter(10, 0.5)).isEqualTo(Duration.ofMinutes(15));
    assertThat(patience.pauseAfter(1_000, 0.5)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void pausesAreSpread() {
    assertThat(patience.pauseAfter(1, 0)).isEqualTo(Duration.ofMillis(1_600));
    assertThat(patience.pauseAfter(1, 1)).isEqualTo(Duration.ofMillis(2_400));
  }

  @Test
  void itIsOverAfterSoManyFailuresAndNotBefore() {
    assertThat(patience.isOver(4, CREATED, CREATED)).isFalse();
    assertThat(patience.isOver(5, CREATED, CREATED)).isTrue();
  }

  @Test
  void itIsOverAtThatAgeAndNotBefore() {
    Instant end = CREATED.plus(Duration.ofDays(3));
    assertThat(patience.isOver(1, CREATED, end.minusMillis(1))).isFalse();
    assertThat(patience.isOver(1, CREATED, end)).isTrue();
  }
}
