package org.stopso.referral.adapter.web.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

  @ParameterizedTest
  @CsvSource({
    "en, 2027-01-25, Monday 25 January 2027",
    "cy, 2027-01-25, dydd Llun 25 Ionawr 2027",
    "cy, 2027-01-31, dydd Sul 31 Ionawr 2027"
  })
  void aDayStandsWithinASentence(String language, LocalDate day, String said) {
    assertThat(Standing.inWords(day, Locale.of(language))).isEqualTo(said);
  }
}
