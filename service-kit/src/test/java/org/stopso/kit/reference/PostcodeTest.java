package org.stopso.kit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodeTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/reference/postcode-cases.csv", useHeadersInDisplayName = true)
  void postcodesAreReadAsOthersReadThem(
      @Nullable String input, boolean valid, @Nullable String outcode, String source) {
    String typed = input == null ? "" : input;
    assertThat(Postcode.outcodeOf(typed)).isEqualTo(Optional.ofNullable(outcode));
    Postcode.fullOf(typed)
        .ifPresent(full -> assertThat(valid && full.startsWith(outcode + " ")).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "NP26, NP26",
    "np26, NP26",
    "' n p 2 6 ', NP26",
    "NP26 4AA, NP26",
    "N1P, N1P",
    "EC1A, EC1A",
    "M1 1AE, M1"
  })
  void anOutcodeAloneWillDo(String typed, String outcode) {
    assertThat(Postcode.outcodeOf(typed)).hasValue(outcode);
  }

  @ParameterizedTest
  @CsvSource({"NP", "NP264", "26NP", "NP26 4A", "NP26 4AAA", "NP26-4AA", "QP26", "GIR"})
  void anythingElseIsNone(String typed) {
    assertThat(Postcode.outcodeOf(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"np264aa, NP26 4AA", "'EC1A\u00a01BB', EC1A 1BB", "m11ae, M1 1AE"})
  void aFullOneIsWrittenAsOnAnEnvelope(String typed, String written) {
    assertThat(Postcode.fullOf(typed)).hasValue(written);
  }

  @ParameterizedTest
  @CsvSource({"51.5, -0.1, 51.5, -0.1, 0", "0, 0, 0, 180, 20015.115", "90, 0, -90, 0, 20015.115"})
  void distancesHoldAtTheEdges(double lat, double lon, double toLat, double toLon, double km) {
    assertThat(new Position(lat, lon).kilometresTo(new Position(toLat, toLon)))
        .isCloseTo(km, within(0.001));
  }
}
