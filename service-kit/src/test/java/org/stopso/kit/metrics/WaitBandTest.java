package org.stopso.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitBandTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT-1S, UNDER_1D",
    "PT0S, UNDER_1D",
    "PT23H59M59.999S, UNDER_1D",
    "PT24H, FROM_1D",
    "PT71H59M59.999S, FROM_1D",
    "PT72H, FROM_3D",
    "PT167H59M59.999S, FROM_3D",
    "PT168H, FROM_7D",
    "PT671H59M59.999S, FROM_7D",
    "PT672H, FROM_28D",
    "PT87600H, FROM_28D"
  })
  void theLowerEndBelongsToTheBand(Duration age, WaitBand band) {
    Instant began = NOW.minus(age);
    WaitBand oldest =
        Arrays.stream(WaitBand.values())
            .filter(each -> !began.isAfter(each.latest(NOW)))
            .reduce(WaitBand.UNDER_1D, (younger, older) -> older);
    assertThat(oldest).isEqualTo(band);
  }

  @Test
  void eachIsInOneBand() {
    List<Instant> began =
        List.of(0, 23, 24, 25, 71, 72, 167, 168, 671, 672, 9_000).stream()
            .map(hours -> NOW.minus(Duration.ofHours(hours)))
            .toList();
    assertThat(
            WaitBand.spread(
                NOW, latest -> began.stream().filter(it -> !it.isAfter(latest)).count()))
        .containsEntry(WaitBand.UNDER_1D, 2L)
        .containsEntry(WaitBand.FROM_1D, 3L)
        .containsEntry(WaitBand.FROM_3D, 2L)
        .containsEntry(WaitBand.FROM_7D, 2L)
        .containsEntry(WaitBand.FROM_28D, 2L);
  }

  @Test
  void whatChangesBetweenTwoLooksMakesNoBandNegative() {
    assertThat(WaitBand.spread(NOW, latest -> latest.equals(NOW) ? 0 : 5))
        .containsEntry(WaitBand.UNDER_1D, 0L)
        .containsEntry(WaitBand.FROM_28D, 5L);
  }
}
