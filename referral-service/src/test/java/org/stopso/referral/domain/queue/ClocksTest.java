package org.stopso.referral.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.stopso.kit.reference.LondonDay;

class ClocksTest {

  private final Clocks clocks = new Clocks(Duration.ofMinutes(15), Duration.ofDays(1), 30);

  @Test
  void somebodyLooksWithinAQuarterOfAnHourOrADay() {
    Instant since = Instant.parse("2026-11-25T09:00:00Z");
    assertThat(clocks.dueBy(true, since)).isEqualTo("2026-11-25T09:15:00Z");
    assertThat(clocks.dueBy(false, since)).isEqualTo("2026-11-26T09:00:00Z");
  }

  @Test
  void anErasureIsDecidedWithin30DaysAsTheCalendarInLondonCountsThem() {
    Instant lateInMarch = Instant.parse("2026-03-01T23:30:00Z");
    Instant decideBy = clocks.decideBy(lateInMarch);
    assertThat(decideBy).as("the clocks go forward in between").isEqualTo("2026-03-31T22:30:00Z");
    assertThat(LondonDay.of(decideBy)).isEqualTo(LocalDate.of(2026, 3, 31));
  }
}
