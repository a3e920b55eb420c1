package org.stopso.kit.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

  @Test
  void upToEighteenDigitsAreANumber() {
    assertThat(WholeNumber.read("0")).contains(0L);
    assertThat(WholeNumber.read("7")).contains(7L);
    assertThat(WholeNumber.read("9".repeat(18))).contains(999_999_999_999_999_999L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "+1", "1.0", "seven", "1 2", "9999999999999999999"})
  void anythingElseIsNone(String typed) {
    assertThat(WholeNumber.read(typed)).isEmpty();
  }
}
