package org.stopso.referral.adapter.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as the queue says them, at each edge. */
class SpanTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, moment, 0",
    "PT59S, moment, 0",
    "PT1M, minutes, 1",
    "PT59M59S, minutes, 59",
    "PT1H, hours, 1",
    "PT47H59M, hours, 47",
    "PT48H, days, 2",
    "P30D, days, 30",
  })
  void timesAreSaidInTheUnitThatFits(Duration time, String unit, long count) {
    assertThat(Span.of(time)).isEqualTo(new Span(unit, count));
  }
}
