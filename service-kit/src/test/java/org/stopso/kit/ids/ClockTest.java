package org.stopso.kit.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class ClockTest {

  private final Clock clock = new IdsAutoConfiguration().clock();

  @Test
  void ticksInMillisecondsAsTheStoreKeepsThem() {
    for (int i = 0; i < 1000; i++) {
      Instant now = clock.instant();
      assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
    }
  }

  @Test
  void isTheTimeOfNowInUtc() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    assertThat(clock.instant()).isBetween(before, Instant.now());
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }
}
